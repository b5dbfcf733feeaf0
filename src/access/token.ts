import { createHash, randomBytes } from 'node:crypto';

/** Secret scanners know a token by it. */
const prefix = 'govchain_';

/** 256 random bits. */
export const makeToken = (): string => prefix + randomBytes(32).toString('base64url');

export const isToken = (text: string): boolean => /^govchain_[\w-]{43}$/.test(text);

/** What is kept of a token. One that nobody can guess needs no salt and no slow hash. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
