import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Monaco measures its letters itself, so that it must be told of look.css's fonts; CSS alone would misplace the cursor. */
export function EditorFonts(): null {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const headers = useGraphiQL((state) => state.headerEditor);
  const response = useGraphiQL((state) => state.responseEditor);

  useEffect(() => {
    const fontFamily = getComputedStyle(document.documentElement).getPropertyValue('--code-font');
    for (const editor of [query, variables, headers, response])
      editor?.updateOptions({ fontFamily, fontSize: 14, wordWrap: 'on' });
  }, [query, variables, headers, response]);
  return null;
}
