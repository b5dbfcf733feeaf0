import { resolve } from 'node:path';
import { z } from 'zod';

/** Who may ask and write, as far as the environment says. */
export interface AccessSettings {
  /** Who may read what the graph holds. */
  read: 'anyone' | 'token';
  /** Null where no identity provider is known. */
  jwt: JwtSettings | null;
}

/** Whose tokens are believed, and what in them says who somebody is. */
export interface JwtSettings {
  issuer: string;
  audience: string;
  /** Its public keys (a JWKS): an absolute path, or an address. */
  keys: string;
  algorithms: string[];
  roleClaim: string;
}

/** Those with a key pair. With HS256 and the like whoever can check a token can make one, and `none` is no signature. */
const signatures = [
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
];

export const algorithms = z
  .string()
  .default('ES256,EdDSA,RS256')
  .transform((given) => given.split(',').map((one) => one.trim()))
  .refine(
    (given) => given.every((one) => signatures.includes(one)),
    `algorithms of key pairs separated by commas, of ${signatures.join(', ')}`,
  );

export const isAddress = (keys: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(keys);

/** What is fetched over a network without TLS could be anybody's keys. */
function isTrusted(keys: string): boolean {
  if (!isAddress(keys)) return true;
  if (!URL.canParse(keys)) return false;
  const { protocol, hostname, username, password } = new URL(keys);
  const isHere = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && !username && !password;
}

export const keySet = z
  .string()
  .refine(isTrusted, 'the path of a JWKS file, or an address that begins with https:// (http:// on this machine alone)')
  .transform((keys) => (isAddress(keys) ? keys : resolve(keys)))
  .optional();

const together = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_KEYS'];

/** With one of them missing, tokens would be believed that were made by or for somebody else. */
export function allOrNone(env: Record<string, unknown>, context: z.RefinementCtx): void {
  const given = together.filter((name) => env[name] !== undefined);
  if (given.length === 0) return;
  const message = `a value, as for ${given.join(' and ')}: all of ${together.join(', ')}, or none`;
  for (const name of together) if (!given.includes(name)) context.addIssue({ code: 'custom', path: [name], message });
}
