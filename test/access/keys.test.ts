import { jest } from '@jest/globals';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';
import { addToken, aSecond, badForm, keepLog, type Logged, openAccess, Provider, serveKeys, whoBy } from './support.js';

const down = [503, 'The keys that tokens are checked with cannot be had at the moment. Try again in 10 s.'];

describe('keys in a file', () => {
  it('are read again when they change, and let nobody in while they cannot be', async () => {
    const path = join(temporaryFolder(), 'keys.json');
    const [before, after] = [await Provider.make('1'), await Provider.make('2')];
    const logged = keepLog();
    const access = await openAccess(undefined, { jwt: before.settings(await before.writeKeys(path)) }, logged);
    const both = async () => [await whoBy(access, await before.sign()), await whoBy(access, await after.sign())];
    expect(await both()).toMatchObject([{ name: 'alice' }, badForm]);
    await after.writeKeys(path);
    await aSecond();
    expect(await both()).toMatchObject([badForm, { name: 'alice' }]);
    writeFileSync(path, '{"keys": [');
    await aSecond();
    expect(await both()).toEqual([down, down]);
    rmSync(path);
    await aSecond();
    expect(await both()).toEqual([down, down]);
    await after.writeKeys(path);
    await aSecond();
    expect(await both()).toMatchObject([badForm, { name: 'alice' }]);
    expect(logged.log.filter(({ level }) => level === 50)).toMatchObject([
      { file: path, fault: 'it is no set of public keys (JWKS)' },
      { file: path, fault: 'there is no such file' },
    ]);
  });

  it('must be there, public, and of pairs', async () => {
    const folder = temporaryFolder();
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const provider = await Provider.make();
    const open = (path: string) => sentenceOf(() => openAccess(undefined, { jwt: provider.settings(path) }));
    const none = join(folder, 'none.json');
    expect(await open(none)).toBe(
      `AUTH_KEYS: ${none} cannot be used: there is no such file. Put the identity provider's public keys there.`,
    );
    const wrong = [
      '',
      '[]',
      '{"keys": []}',
      '{"keys": [{}]}',
      JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] }),
      JSON.stringify({ keys: [privateKey.export({ format: 'jwk' })] }),
    ];
    for (const text of wrong) {
      writeFileSync(join(folder, 'wrong.json'), text);
      expect(await open(join(folder, 'wrong.json'))).toMatch(/cannot be used: it is no set of public keys \(JWKS\)\./);
    }
    writeFileSync(
      join(folder, 'public.json'),
      JSON.stringify({ keys: [createPublicKey(privateKey).export({ format: 'jwk' })] }),
    );
    expect(await openAccess(undefined, { jwt: provider.settings(join(folder, 'public.json')) })).toBeTruthy();
  });
});

describe('keys at an address', () => {
  const open = async (provider: Provider, url: string, logged: Logged = keepLog()) =>
    await openAccess(undefined, { jwt: provider.settings(url) }, logged);

  it('are fetched by the first token, once for many', async () => {
    const provider = await Provider.make();
    const served = await serveKeys([await provider.jwk()]);
    const access = await open(provider, served.url);
    expect(served.asked).toBe(0);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => provider.sign()));
    const found = await Promise.all(tokens.map((token) => whoBy(access, token)));
    expect(new Set(found.map((one) => JSON.stringify(one)))).toEqual(new Set(['{"name":"alice","role":"EDITOR"}']));
    // Those that name keys which are not there are not fetched for over and over.
    for (let at = 0; at < 5; at++)
      expect(await whoBy(access, await provider.sign({}, { kid: `k${at}` }))).toEqual(badForm);
    expect(served.asked).toBe(1);
  });

  it('may change: a new one is found, one that is gone is no good', async () => {
    const [before, after] = [await Provider.make('1'), await Provider.make('2')];
    const served = await serveKeys([await before.jwk()]);
    const access = await open(before, served.url);
    expect(await whoBy(access, await before.sign())).toMatchObject({ name: 'alice' });
    served.says = { status: 200, body: JSON.stringify({ keys: [await after.jwk()] }) };
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now + 31_000);
    try {
      expect(await whoBy(access, await after.sign())).toMatchObject({ name: 'alice' });
      expect(await whoBy(access, await before.sign())).toEqual(badForm);
      expect(served.asked).toBe(2);
    } finally {
      clock.mockRestore();
    }
  });

  it.each([
    ['a failure', { status: 500, body: 'no' }],
    ['a page', { status: 200, body: '<html>' }],
    ['no keys', { status: 200, body: '{"keys": []}' }],
    ['another address', { status: 302, body: '' }],
  ])('are waited for where there is %s instead, without asking for each token', async (_what, says) => {
    const provider = await Provider.make();
    const served = await serveKeys([]);
    served.says = says;
    const logged = keepLog();
    const access = await open(provider, served.url, logged);
    for (let at = 0; at < 5; at++) expect(await whoBy(access, await provider.sign())).toEqual(down);
    expect(served.asked).toBe(1);
    const errors = logged.log.filter(({ level }) => level === 50);
    expect(errors).toMatchObject([{ address: served.url, msg: 'the keys of the identity provider cannot be fetched' }]);
  });

  it('that do not come are waited for no longer than three seconds; tokens of the command line do', async () => {
    const home = temporaryFolder();
    const token = await addToken(home, 'ci', 'EDITOR');
    const provider = await Provider.make();
    const served = await serveKeys([]);
    served.says = null;
    const access = await openAccess(home, { jwt: provider.settings(served.url) });
    const began = performance.now();
    expect(await whoBy(access, await provider.sign())).toEqual(down);
    expect(performance.now() - began).toBeGreaterThan(2_500);
    expect(performance.now() - began).toBeLessThan(6_000);
    expect(await whoBy(access, token)).toEqual({ name: 'ci', role: 'EDITOR' });
  });

  it('that were fetched do while their server is away', async () => {
    const provider = await Provider.make();
    const served = await serveKeys([await provider.jwk()]);
    const access = await open(provider, served.url);
    expect(await whoBy(access, await provider.sign())).toMatchObject({ name: 'alice' });
    await served.stop();
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now + 31_000);
    try {
      expect(await whoBy(access, await provider.sign({}, { kid: 'x' }))).toEqual(down);
      expect(await whoBy(access, await provider.sign())).toMatchObject({ name: 'alice' });
    } finally {
      clock.mockRestore();
    }
  });
});
