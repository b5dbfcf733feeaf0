import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { Access } from '../../src/access/access.js';
import type { Role } from '../../src/access/role.js';
import { ClientError } from '../../src/client-errors.js';
import type { AccessSettings, JwtSettings } from '../../src/access/settings.js';
import { hashOf, makeToken } from '../../src/access/token.js';
import { readTokens, tokensFile, writeTokens } from '../../src/access/token-file.js';
import { temporaryFolder } from '../support/folders.js';

const DAY = 24 * 3600 * 1000;

/** Makes a token in a folder as the command line does. `days` may have gone by already. */
export async function addToken(home: string, name: string, role: Role, days?: number): Promise<string> {
  const token = makeToken();
  const path = tokensFile(home);
  const expires = days === undefined ? null : new Date(Date.now() + days * DAY).toISOString();
  const made = new Date().toISOString();
  await writeTokens(path, [...(await readTokens(path)), { name, role, sha256: hashOf(token), made, expires }]);
  return token;
}

export async function revokeTokens(home: string): Promise<void> {
  await writeTokens(tokensFile(home), []);
}

/** A running server looks at its files no more than once a second. */
export const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_050));

export interface Logged {
  log: Record<string, unknown>[];
  logger: pino.Logger;
}

export function keepLog(): Logged {
  const log: Record<string, unknown>[] = [];
  const write = (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>);
  return { log, logger: pino({ level: 'trace' }, { write }) };
}

export async function openAccess(
  home = temporaryFolder(),
  settings: Partial<AccessSettings> = {},
  { logger }: Logged = keepLog(),
): Promise<Access> {
  return await Access.open(home, { read: 'anyone', jwt: null, ...settings }, logger);
}

export type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** An identity provider: what it signs, and the public keys that it tells. */
export class Provider {
  readonly issuer = 'https://id.example.org/';
  readonly audience = 'govchain';

  private constructor(
    readonly pair: KeyPair,
    readonly kid: string,
    readonly algorithm: string,
  ) {}

  static async make(kid = 'first', algorithm = 'ES256'): Promise<Provider> {
    return new Provider(await generateKeyPair(algorithm, { extractable: true }), kid, algorithm);
  }

  async jwk(): Promise<JWK> {
    return { ...(await exportJWK(this.pair.publicKey)), kid: this.kid, alg: this.algorithm, use: 'sig' };
  }

  async writeKeys(path: string): Promise<string> {
    writeFileSync(path, JSON.stringify({ keys: [await this.jwk()] }));
    return path;
  }

  settings(keys: string, changed: Partial<JwtSettings> = {}): JwtSettings {
    const { issuer, audience } = this;
    return { issuer, audience, keys, algorithms: ['ES256', 'EdDSA', 'RS256'], roleClaim: 'role', ...changed };
  }

  /** A token with everything right, but for what `claims` and `header` say; a claim that is undefined is left out. */
  async sign(
    claims: Record<string, unknown> = {},
    header: object = {},
    key: Parameters<SignJWT['sign']>[0] = this.pair.privateKey,
  ) {
    const exp = Math.floor(Date.now() / 1000) + 60;
    const all = { iss: this.issuer, aud: this.audience, sub: 'alice', role: 'editor', exp, ...claims };
    return await new SignJWT(all).setProtectedHeader({ alg: this.algorithm, kid: this.kid, ...header }).sign(key);
  }
}

export interface KeyServer {
  url: string;
  /** How often it was asked. */
  asked: number;
  /** What it answers; null: it says nothing at all. */
  says: { status: number; body: string } | null;
  stop(): Promise<void>;
}

const servers: KeyServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

/** A server on loopback that tells keys, as long as its test runs. */
export async function serveKeys(keys: JWK[]): Promise<KeyServer> {
  const http = createServer((_request, response) => {
    served.asked++;
    if (served.says)
      response.writeHead(served.says.status, { 'content-type': 'application/json' }).end(served.says.body);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const served: KeyServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/keys`,
    asked: 0,
    says: { status: 200, body: JSON.stringify({ keys }) },
    stop: () => {
      http.closeAllConnections();
      return new Promise((resolve) =>
        http.close(() => {
          resolve();
        }),
      );
    },
  };
  servers.push(served);
  return served;
}

/** What comes of a token: who it is of, or the status and the sentence that it is refused with. */
export async function whoBy(access: Access, token: string): Promise<unknown> {
  try {
    return await access.who(`Bearer ${token}`);
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    return [error.http?.status, error.message];
  }
}

export const refused = (sentence: RegExp) => [401, expect.stringMatching(sentence)];
export const badForm = refused(/^The token cannot be taken: its form, its algorithm, its key or its signature /);
