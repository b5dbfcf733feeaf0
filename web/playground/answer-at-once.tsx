import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** Runs the question that the playground opens with, if it is a saved one: the first thing a visitor sees is an answer. */
export function AnswerAtOnce({ queries }: { queries: readonly string[] }): null {
  const actions = useGraphiQLActions();
  const editor = useGraphiQL((state) => (state.schema && state.responseEditor ? state.queryEditor : undefined));

  useEffect(() => {
    if (queries.includes(editor?.getValue() ?? '')) actions.run();
  }, [editor, actions, queries]);
  return null;
}
