import { expiryOf } from '../access/expiry.js';
import type { Role } from '../access/role.js';
import { hashOf, makeToken } from '../access/token.js';
import { isExpired, isTokenName, type KeptToken, readTokens, tokensFile, writeTokens } from '../access/token-file.js';
import { readConfig } from '../config.js';
import { OperatorError } from '../errors.js';
import { lockTokens } from '../neo4j/lock.js';
import { answer, type Output, table } from './output.js';

export interface TokenOptions {
  role: string;
  expires?: string;
}

/** Makes a token and prints it: afterwards nobody can read it any more. */
export async function addToken(name: string, { role, expires }: TokenOptions, output: Output): Promise<void> {
  if (!isTokenName(name))
    throw new OperatorError(
      `The name of a token has from 1 to 64 small letters, digits and signs of . - _ @; got ${JSON.stringify(name)}.`,
    );
  const now = new Date();
  const token = makeToken();
  const made: KeptToken = {
    name,
    role: role.toUpperCase() as Role,
    sha256: hashOf(token),
    made: now.toISOString(),
    expires: expiryOf(expires, now),
  };
  await changeTokens((tokens, path) => {
    if (tokens.some((other) => other.name === name))
      throw new OperatorError(`There is a token ${name} already in ${path}. Choose another name, or revoke that one.`);
    return [...tokens, made];
  });
  answer(output, { ...shown(made), token }, [token]);
  // Beside the token, so that a script can take that alone.
  if (!output.json) process.stderr.write(`The token of ${name}: ${wordsOf(made)}. It is shown this one time.\n`);
}

/** Says which tokens there are. */
export async function listTokens(output: Output): Promise<void> {
  const tokens = await readTokens(tokensFile(readConfig().govchainHome));
  const lines = table(tokens.map((token) => [token.name, wordsOf(token)]));
  answer(output, { tokens: tokens.map(shown) }, tokens.length === 0 ? ['No token was made.'] : lines);
}

/** Makes a token void. */
export async function revokeToken(name: string, output: Output): Promise<void> {
  await changeTokens((tokens, path) => {
    const others = tokens.filter((token) => token.name !== name);
    if (others.length < tokens.length) return others;
    throw new OperatorError(`${path} has no token ${name}; govchain token list lists those that there are.`);
  });
  answer(output, { revoked: name }, [`Revoked the token of ${name}.`]);
}

/** One process after another: of two that write at once, one would undo what the other did. */
async function changeTokens(change: (tokens: KeptToken[], path: string) => KeptToken[]): Promise<void> {
  const { govchainHome } = readConfig();
  const path = tokensFile(govchainHome);
  const unlock = await lockTokens(govchainHome);
  try {
    await writeTokens(path, change(await readTokens(path), path));
  } finally {
    unlock();
  }
}

const shown = (token: KeptToken) => {
  const { name, role, made, expires } = token;
  return { name, role, made, expires, expired: isExpired(token) };
};

function wordsOf(token: KeptToken): string {
  const ending =
    token.expires === null ? 'does not expire' : `${isExpired(token) ? 'expired' : 'expires'} ${token.expires}`;
  return `${token.role.toLowerCase()}, made ${token.made.slice(0, 10)}, ${ending}`;
}
