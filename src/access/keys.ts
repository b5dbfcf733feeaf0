import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { OperatorError } from '../errors.js';
import type { Logger } from '../logger.js';
import { isAddress } from './settings.js';
import { WatchedFile } from './watched-file.js';

/** Milliseconds for the keys to come; so long a request with a token may wait, where they are not there. */
const TIMEOUT = 3_000;
/** Milliseconds from one asking for keys to the next: a token that names a key nobody knows has them fetched anew. */
const COOL_DOWN = 30_000;
/** The same where they did not come. */
const COOL_DOWN_FAILED = 5_000;
/** Milliseconds after which they are fetched anew in any case, so that a key which was withdrawn counts no longer. */
const MAX_AGE = 600_000;

/** Finds the key that a token names among the identity provider's. Throws OperatorError where a file of keys cannot be used. */
export async function keysOf(source: string, logger: Logger): Promise<JWTVerifyGetKey> {
  return isAddress(source) ? keysAt(source, logger) : await keysIn(source, logger);
}

function keysAt(address: string, logger: Logger): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(address), {
    timeoutDuration: TIMEOUT,
    cooldownDuration: COOL_DOWN,
    cacheMaxAge: MAX_AGE,
    [customFetch]: patiently(address, logger),
  });
}

/** Asks again only after a while where no keys came: else each token, good or forged, would have us ask. */
function patiently(address: string, logger: Logger): typeof fetch {
  let failedAt = -Infinity;
  return async (...request) => {
    if (performance.now() - failedAt < COOL_DOWN_FAILED) throw new Error('the keys did not come just now');
    try {
      return await fetched(...request);
    } catch (error) {
      failedAt = performance.now();
      logger.error({ address, fault: reasonOf(error) }, 'the keys of the identity provider cannot be fetched');
      throw error;
    }
  };
}

/** Looked at whole, since what is no set of keys would be fetched anew for each token. */
async function fetched(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.status !== 200) throw new Error(`it answers with status ${response.status}`);
  const text = await response.text();
  parseKeys(text);
  return new Response(text);
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

/** Keys of a pair, of which the private half is the provider's own. */
const keySetShape = z.object({
  keys: z.array(z.looseObject({ kty: z.enum(['EC', 'RSA', 'OKP']), d: z.undefined().optional() })).min(1),
});

function parseKeys(text: string | null): JWTVerifyGetKey {
  if (text === null) throw new Error('there is no such file');
  try {
    const given = JSON.parse(text) as JSONWebKeySet;
    keySetShape.parse(given);
    return createLocalJWKSet(given);
  } catch {
    throw new Error('it is no set of public keys (JWKS)');
  }
}

async function keysIn(path: string, logger: Logger): Promise<JWTVerifyGetKey> {
  const file = new WatchedFile(path, parseKeys, logger);
  try {
    await file.content();
  } catch (error) {
    const reason = (error as Error).message;
    throw new OperatorError(
      `AUTH_KEYS: ${path} cannot be used: ${reason}. Put the identity provider's public keys there.`,
    );
  }
  return async (header, token) => (await file.content())(header, token);
}
