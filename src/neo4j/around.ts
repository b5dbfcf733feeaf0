import type { Progress } from './progress.js';

/** What every preparation is given: where to keep things, whom to tell, and when to give up. */
export interface Around {
  cache: string;
  report: Progress;
  signal: AbortSignal | undefined;
}
