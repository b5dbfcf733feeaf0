import { ToolbarButton, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { linkTo } from './link';

const label = 'Link to this question 复制此问题的链接';

/** Puts query and variables into the address, and copies it. */
export function ShareButton() {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const [copied, setCopied] = useState(false);
  const share = async () => {
    const link = linkTo({ query: query?.getValue() ?? '', variables: variables?.getValue() ?? '' });
    history.replaceState(null, '', link);
    await copy(link);
    setCopied(true);
    setTimeout(() => {
      setCopied(false);
    }, 2000);
  };
  return (
    <ToolbarButton
      label={copied ? 'The link is in the address bar 链接已在地址栏' : label}
      onClick={() => void share()}
    >
      <svg className="graphiql-toolbar-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6">
        <path d="M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1" />
      </svg>
    </ToolbarButton>
  );
}

/** Only pages of this machine or over TLS may write to the clipboard; the address bar has the link in any case. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Said above.
  }
}
