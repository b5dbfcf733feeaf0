import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const current = new AsyncLocalStorage<string>();

/** A caller's id is kept, so that its logs and ours can be laid side by side, unless it could not stand in a log line. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** Apollo's formatError is told of an error but not of its request: the id reaches it around Apollo. */
export const withRequestId = <T>(id: string, run: () => T): T => current.run(id, run);

export const currentRequestId = (): string => current.getStore() ?? 'unknown';
