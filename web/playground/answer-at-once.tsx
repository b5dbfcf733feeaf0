import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import { questions } from './questions';

/** Runs the question that the playground opens with, if it is one of ours: the first thing a visitor sees is an answer. */
export function AnswerAtOnce(): null {
  const actions = useGraphiQLActions();
  const editor = useGraphiQL((state) => (state.schema && state.responseEditor ? state.queryEditor : undefined));

  useEffect(() => {
    if (questions.some(({ text }) => text === editor?.getValue())) actions.run();
  }, [editor, actions]);
  return null;
}
