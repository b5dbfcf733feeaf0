import type { Prepared } from './admin-run.js';
import type { Progress } from './progress.js';

/** What every preparation is given: where to keep things, whom to tell, and when to give up. */
export interface Around {
  cache: string;
  report: Progress;
  signal: AbortSignal | undefined;
}

/** What work on the folder of a database is given. */
export interface AtHome {
  home: string;
  /** Finds or fetches the Neo4j to work with. */
  prepare: () => Promise<Prepared>;
  report: Progress;
  signal: AbortSignal | undefined;
}
