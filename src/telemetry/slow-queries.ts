import type { Watch } from '../graph/graph.js';
import type { Logger } from '../logger.js';

/** Logs what takes the database longer than so many milliseconds: the query, not the values that a client gave. */
export function slowQueries(logger: Logger, requestId: string, slow: number): Watch {
  return ({ query, text, params }) => {
    const began = performance.now();
    return (error) => {
      const ms = Math.round(performance.now() - began);
      if (ms < slow) return;
      logger.warn(
        { requestId, query, ms, answered: error === undefined, parameters: Object.keys(params), text },
        'slow query',
      );
    };
  };
}
