import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import { ClientError, Timeout, Unavailable } from '../client-errors.js';
import { OperatorError } from '../errors.js';
import type { Deadline } from './deadline.js';

/** A connection broke, or the database was not there for a moment: the next try may go well. */
class Lost extends Unavailable {}

const closed =
  'The database takes no writes: it was started with --read-only. Stop that govchain, and start it without, to change anything.';

const unwritable =
  'The database could not write, most likely since its disk is full, and has to be started again: make room before. What it has confirmed until now is kept.';

/** The driver's own codes for a connection that ended; the last, where that was while it logged in. */
const broken = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError']);

/** Driver errors that somebody can do something about, for clients in the contract's codes; all others stay what they are. */
export function forClients(error: unknown, timeout: number): unknown {
  if (error instanceof ClientError || !(error instanceof Neo4jError)) return error;
  const told = toldOf(error, timeout);
  return told ? Object.assign(told, { cause: error }) : error;
}

function toldOf({ code, message }: Neo4jError, timeout: number): Error | null {
  if (code.includes('TransactionTimedOut')) return new Timeout(timeout);
  if (code.endsWith('.WriteOnReadOnlyAccessDatabase')) return new OperatorError(closed);
  // After a write that failed as below, the database refuses reads as well.
  if (code === 'Neo.DatabaseError.Transaction.TransactionStartFailed') return new Unavailable();
  if (code.startsWith('Neo.DatabaseError.Transaction')) return new OperatorError(unwritable);
  if (code.endsWith('OutOfMemoryError')) return new Unavailable();
  if (code.startsWith('Neo.TransientError')) return new Lost();
  if (broken.has(code)) return new Lost();
  return message.includes('acquisition timed out') ? new Unavailable() : null;
}

/** Milliseconds before the second try and before the third: a broken connection is replaced at once, a database that returns takes longer. */
const pauses = [50, 500];

/**
 * Tries again what was lost on its way, as long as there is time. For reads alone, which may be done twice. What a busy
 * database refuses, its pool or memory being used up, is not asked of it again.
 */
export async function again<T>(deadline: Deadline, read: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof Lost) || deadline.left <= pause) throw error;
      await sleep(pause);
    }
  }
  return await read();
}
