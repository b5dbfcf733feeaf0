import type { ReactNode, RefObject } from 'react';
import type { Answer } from './ask';
import type { State } from './state';
import { useWords } from './words';

/** What stands on the screen, for the export: a file name's stem, and the rows of the table. */
export interface Shown {
  name: string;
  rows: object[];
  /** Where the view is no SVG: a PNG of it. */
  png?: () => Blob;
}

export interface ViewProps {
  state: State;
  change: (part: Partial<State>) => void;
  shown: RefObject<Shown | null>;
}

/** What is to be said where there is no answer, or none yet; an old one stays, paler, so that the layout is still. */
export function useStatus({ data, error, waiting }: Answer<unknown>): ReactNode {
  const words = useWords();
  if (error !== undefined) return <p role="alert">{error ?? words('unanswered')}</p>;
  if (!waiting) return null;
  return (
    <p role="status" className={data ? 'waiting' : 'loading'}>
      {words('loading')}
    </p>
  );
}
