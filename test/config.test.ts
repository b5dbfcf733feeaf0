import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readConfig } from '../src/config.js';
import { OperatorError } from '../src/errors.js';

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError);
    return (error as OperatorError).faults;
  }
  return [];
}

describe('the environment', () => {
  it('may be empty', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, corsOrigins: [], boltPort: 7687, browserPort: 7474 });
    expect(config).toMatchObject({ queryTimeoutMs: 10_000, maxDepth: 12, logLevel: 'warn' });
    expect(config.neo4j).toEqual({ username: 'neo4j', database: 'neo4j' });
    expect(config.govchainHome).toBe(resolve('.govchain'));
  });

  it('sets what it names', () => {
    const config = readConfig({
      PORT: '0',
      NEO4J_URI: 'bolt+s://db:7687',
      MIGRATE_WITHOUT_BACKUP: 'true',
      CORS_ORIGINS: 'https://a.org, http://b:3000',
    });
    expect(config).toMatchObject({ port: 0, corsOrigins: ['https://a.org', 'http://b:3000'] });
    expect([config.migrateWithoutBackup, readConfig({}).migrateWithoutBackup]).toEqual([true, false]);
    expect(config.neo4j.uri).toBe('bolt+s://db:7687');
  });

  it('takes an empty value for one that is not set', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: ' ' })).toMatchObject({ port: 4000, neo4j: { uri: undefined } });
  });

  it('tells all its faults together, each with what came and what was expected', () => {
    const faults = faultsOf({
      PORT: '70000',
      MAX_DEPTH: 'deep',
      LOG_LEVEL: 'loud',
      NEO4J_URI: 'http://localhost:7474',
    });
    expect(faults).toEqual([
      'PORT: got "70000", expected a port from 0 to 65535.',
      'NEO4J_URI: got "http://localhost:7474", expected an address such as neo4j://localhost:7687, beginning with one of neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s, bolt+ssc.',
      'MAX_DEPTH: got "deep", expected a depth from 1 to 100.',
      'LOG_LEVEL: got "loud", expected one of trace, debug, info, warn, error, fatal, silent.',
    ]);
  });

  it('says of rates whether they were set, since programs on this machine are held to those alone', () => {
    expect(readConfig({}).rateLimit).toEqual({ perMinute: 1_200, own: false });
    expect(readConfig({ RATE_LIMIT: '1200' }).rateLimit).toEqual({ perMinute: 1_200, own: true });
    expect(faultsOf({ RATE_COST: '-1' })).toEqual([
      'RATE_COST: got "-1", expected a cost a minute from 0 (no limit) to 1000000000.',
    ]);
  });

  it('wants a rate of cost in which the dearest question fits', () => {
    expect(faultsOf({ RATE_COST: '1000' })).toEqual([
      'RATE_COST: got "1000", expected at least MAX_COST, which is 400000, or 0 for no limit.',
    ]);
    expect(readConfig({ MAX_COST: '30000000' }).rateCost.perMinute).toBe(30_000_000);
  });

  it('wants addresses or networks of proxies', () => {
    const { trustProxy } = readConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32' });
    expect(trustProxy).toEqual(['loopback', '10.0.0.0/8', '2001:db8::/32']);
    for (const wrong of ['true', '10.0.0.0/40', 'proxy.example'])
      expect(faultsOf({ TRUST_PROXY: wrong })).toEqual([
        expect.stringContaining('expected addresses separated by commas'),
      ]);
  });

  it('is told of in full', () => {
    const page = readFileSync('docs/running.md', 'utf8');
    const names = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {4}([A-Z_]+\d?[A-Z_]*): /gm)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(25);
    expect(names.filter((name = '') => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });

  const provider = { AUTH_ISSUER: 'https://id.example.org/', AUTH_AUDIENCE: 'govchain', AUTH_KEYS: 'keys.json' };

  it('knows of an identity provider all that it must, or none', () => {
    expect(readConfig({}).access).toEqual({ read: 'anyone', jwt: null });
    expect(readConfig({ ...provider, ACCESS_READ: 'token' }).access).toEqual({
      read: 'token',
      jwt: {
        issuer: 'https://id.example.org/',
        audience: 'govchain',
        keys: resolve('keys.json'),
        algorithms: ['ES256', 'EdDSA', 'RS256'],
        roleClaim: 'role',
      },
    });
    expect(faultsOf({ AUTH_ISSUER: 'x', AUTH_KEYS: 'keys.json' })).toEqual([
      'AUTH_AUDIENCE: is not set, expected a value, as for AUTH_ISSUER and AUTH_KEYS: all of AUTH_ISSUER, AUTH_AUDIENCE, AUTH_KEYS, or none.',
    ]);
    expect(faultsOf({ AUTH_AUDIENCE: 'x' })).toHaveLength(2);
  });

  it('believes keys of a file, of TLS and of this machine alone, and no algorithm whose key can be shared', () => {
    for (const keys of [
      'https://id.example.org/keys',
      'http://127.0.0.1:1/keys',
      'http://localhost/k',
      'http://[::1]/k',
    ])
      expect(readConfig({ ...provider, AUTH_KEYS: keys }).access.jwt?.keys).toBe(keys);
    for (const keys of ['http://id.example.org/keys', 'http://127.0.0.1.example.org/', 'ftp://localhost/', 'https://'])
      expect(faultsOf({ ...provider, AUTH_KEYS: keys })).toEqual([expect.stringContaining('https://')]);
    const faults = faultsOf({ ...provider, AUTH_KEYS: 'https://me:secret@id.example.org/' });
    expect(faults).toHaveLength(1);
    expect(faults.join()).not.toContain('secret');
    for (const wrong of ['none', 'HS256', 'ES256,HS512', 'es256', 'ES256,'])
      expect(faultsOf({ ...provider, AUTH_ALGORITHMS: wrong })).toEqual([
        expect.stringContaining('expected algorithms of key pairs separated by commas'),
      ]);
    expect(readConfig({ ...provider, AUTH_ALGORITHMS: 'PS256, RS512' }).access.jwt?.algorithms).toEqual([
      'PS256',
      'RS512',
    ]);
    expect(faultsOf({ ACCESS_READ: 'yes' })).toEqual(['ACCESS_READ: got "yes", expected anyone or token.']);
  });

  it('wants origins, not pages or wildcards', () => {
    expect(faultsOf({ CORS_ORIGINS: 'https://a.org/page' })).toHaveLength(1);
    expect(faultsOf({ CORS_ORIGINS: '*' })).toHaveLength(1);
  });

  it('refuses one port for two listeners, except 0', () => {
    expect(faultsOf({ PORT: '7474' })).toEqual([
      "GOVCHAIN_BROWSER_PORT: is not set, expected another port than PORT's 7474.",
    ]);
    expect(faultsOf({ PORT: '0', GOVCHAIN_BOLT_PORT: '0', GOVCHAIN_BROWSER_PORT: '0' })).toEqual([]);
  });

  it('does not repeat a password', () => {
    const faults = faultsOf({ NEO4J_URI: 'neo4j://me:secret@db:7687', NEO4J_PASSWORD: 'secret', PORT: 'x' });
    expect(faults).toHaveLength(2);
    expect(faults.join()).not.toContain('secret');
  });
});
