import type { ApolloServerPlugin } from '@apollo/server';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Called } from './apollo.js';

/** The requests that errors are of. */
const requests = new WeakMap<object, string>();

/** A caller's id is kept, so that its logs and ours can be laid side by side, unless it could not stand in a log line. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/**
 * Apollo's formatError is told of an error but not of its request: the id reaches it beside Apollo. Storage that follows
 * asynchronous calls would do as well, and takes its time at every promise of a request.
 */
export const requestIdPlugin: ApolloServerPlugin<Called> = {
  requestDidStart: ({ contextValue: { caller } }) =>
    Promise.resolve({
      didEncounterErrors({ errors }) {
        for (const error of errors) requests.set(error, caller.requestId);
        return Promise.resolve();
      },
    }),
};

export const requestIdOfError = (error: unknown): string =>
  (error instanceof Error ? requests.get(error) : undefined) ?? 'unknown';
