import { createHmac, generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { base64url } from 'jose';
import type { Access } from '../../src/access/access.js';
import { temporaryFolder } from '../support/folders.js';
import { addToken, aSecond, badForm, keepLog, openAccess, Provider, refused, whoBy } from './support.js';

const json = (value: unknown) => base64url.encode(JSON.stringify(value));
const seconds = (more: number) => Math.floor(Date.now() / 1000) + more;

const noToken = refused(/^What came is no token of this server's/);
const notFor = (claim: string) =>
  refused(new RegExp(`^The token is not for this server, or not for now: its claim ${claim} `));

describe('a signed token', () => {
  const home = temporaryFolder();
  const path = join(home, 'keys.json');
  const logged = keepLog();
  let provider: Provider;
  let other: Provider;
  let access: Access;
  beforeAll(async () => {
    provider = await Provider.make();
    other = await Provider.make();
    access = await openAccess(home, { jwt: provider.settings(await provider.writeKeys(path)) }, logged);
  });

  const who = async (token: string | Promise<string>) => await whoBy(access, await token);

  it('says who somebody is', async () => {
    expect(await who(provider.sign())).toEqual({ name: 'alice', role: 'EDITOR' });
    expect(await who(provider.sign({ sub: '王小明 <w@例子.中国>' }))).toMatchObject({ name: '王小明 <w@例子.中国>' });
    expect(await who(provider.sign({ aud: ['other', 'govchain'] }))).toMatchObject({ name: 'alice' });
    expect(await who(provider.sign({}, { kid: undefined }))).toMatchObject({ name: 'alice' });
  });

  it.each([
    ['editor', 'EDITOR'],
    ['ADMIN', 'ADMIN'],
    [['reader', 'admin', 'editor'], 'ADMIN'],
    [['offline_access', 7, null, { admin: true }, 'reader'], 'READER'],
    ['openid editor profile', 'EDITOR'],
  ])('gives the highest role that it names: %j', async (role, expected) => {
    expect(await who(provider.sign({ role }))).toMatchObject({ role: expected });
  });

  it.each([
    [undefined],
    ['owner'],
    [''],
    [[]],
    [['administrator']],
    [{ admin: true }],
    [7],
    [null],
    [true],
    [[['admin']]],
  ])('is refused with no role that is known: %j', async (role) => {
    expect(await who(provider.sign({ role }))).toEqual(
      refused(/^The token gives no role: its claim role should name one of reader, editor, admin\.$/),
    );
  });

  it.each([
    ['an issuer of another name', { iss: 'https://id.example.org' }, 'iss'],
    ['no issuer', { iss: undefined }, 'iss'],
    ['another audience', { aud: 'other' }, 'aud'],
    ['no audience', { aud: undefined }, 'aud'],
    ['no end', { exp: undefined }, 'exp'],
    ['an end that is no time', { exp: '2099' as unknown as number }, 'exp'],
    ['a beginning to come', { nbf: seconds(60) }, 'nbf'],
    ['nobody', { sub: undefined }, 'sub'],
  ])('is refused with %s', async (_what, claims, claim) => {
    expect(await who(provider.sign(claims))).toEqual(notFor(claim));
  });

  it('is refused after its end, by more than clocks may differ', async () => {
    expect(await who(provider.sign({ exp: seconds(-5) }))).toMatchObject({ name: 'alice' });
    expect(await who(provider.sign({ nbf: seconds(5) }))).toMatchObject({ name: 'alice' });
    expect(await who(provider.sign({ exp: seconds(-15) }))).toEqual(refused(/^The token has expired\./));
  });

  it.each([[''], ['a'.repeat(129)], ['a\nb'], ['a\u0000'], ['a\u202eb'], ['\u200b'], [7]])(
    'is refused with a name that could not stand in a log: %j',
    async (sub) => {
      const answer = await who(provider.sign({ sub: sub }));
      expect(answer).toEqual(refused(/^The token names nobody|its claim sub /));
    },
  );

  it('is refused when another signed it, under whatever key', async () => {
    expect(await who(other.sign())).toEqual(badForm);
    expect(await who(provider.sign({}, {}, other.pair.privateKey))).toEqual(badForm);
    expect(await who(provider.sign({}, { kid: 'unknown' }))).toEqual(badForm);
  });

  it('is refused when it brings its own key, or an address of one', async () => {
    const jwk = await other.jwk();
    for (const header of [
      { jwk },
      { kid: undefined, jwk },
      { jku: 'http://127.0.0.1:1/', kid: 'x' },
      { x5u: 'x', kid: 'x' },
    ])
      expect(await who(other.sign({}, header))).toEqual(badForm);
  });

  it('is refused when anything of it was changed', async () => {
    const [header = '', payload = '', signature = ''] = (await provider.sign({ role: 'reader' })).split('.');
    const claims = JSON.parse(new TextDecoder().decode(base64url.decode(payload))) as object;
    const changed = [
      [header, json({ ...claims, role: 'admin' }), signature],
      [json({ alg: 'ES256', kid: 'first', typ: 'x' }), payload, signature],
      [header, payload, signature.slice(0, -4)],
      [header, payload, `A${signature.slice(1)}`],
    ].map((parts) => parts.join('.'));
    for (const token of changed) expect(await who(token)).toEqual(badForm);
  });

  it('is refused unsigned', async () => {
    const claims = { iss: provider.issuer, aud: provider.audience, sub: 'eve', role: 'admin', exp: seconds(60) };
    for (const alg of ['none', 'None', 'NONE', '']) {
      expect(await who(`${json({ alg, kid: 'first' })}.${json(claims)}.x`)).toEqual(badForm);
      expect(await who(`${json({ alg, kid: 'first' })}.${json(claims)}.`)).toEqual(noToken);
    }
    const [header = ''] = (await provider.sign()).split('.');
    expect(await who(`${header}.${json(claims)}.${base64url.encode(new Uint8Array(64))}`)).toEqual(badForm);
  });

  it('is refused when the public key was taken for a shared secret', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'rsa' };
    writeFileSync(join(home, 'rsa.json'), JSON.stringify({ keys: [jwk] }));
    const rsa = await openAccess(temporaryFolder(), { jwt: provider.settings(join(home, 'rsa.json')) });
    expect(await whoBy(rsa, await provider.sign({}, { alg: 'RS256', kid: 'rsa' }, privateKey))).toMatchObject({
      name: 'alice',
    });
    expect(await whoBy(rsa, await provider.sign({}, { alg: 'RS512', kid: 'rsa' }, privateKey))).toEqual(badForm);
    const claims = { iss: provider.issuer, aud: provider.audience, sub: 'eve', role: 'admin', exp: seconds(60) };
    const secrets = [
      publicKey.export({ format: 'pem', type: 'spki' }),
      publicKey.export({ format: 'der', type: 'spki' }),
      publicKey.export({ format: 'pem', type: 'pkcs1' }),
      JSON.stringify(jwk),
      Buffer.from(String((jwk as JsonWebKey).n), 'base64url'),
    ];
    for (const alg of ['HS256', 'HS512'])
      for (const secret of secrets) {
        const signed = `${json({ alg, kid: 'rsa' })}.${json(claims)}`;
        const signature = createHmac(alg.replace('HS', 'sha'), secret).update(signed).digest('base64url');
        expect(await whoBy(rsa, `${signed}.${signature}`)).toEqual(badForm);
      }
  });

  it('is refused as garbage, however long or nested, within a moment', async () => {
    const nested = `${'['.repeat(2_000)}${']'.repeat(2_000)}`;
    const garbage = [
      'a.b.c',
      '...',
      `${json({ alg: 'ES256' })}.${base64url.encode(nested)}.x`,
      `${base64url.encode(nested)}.${json({})}.x`,
      `${json(null)}.${json(null)}.x`,
      `${json([])}.${json('')}.x`,
      `${json({ alg: { toString: 'ES256' }, kid: 'first' })}.${json({})}.x`,
      `${json({ alg: 'ES256', kid: 'first', crit: ['x'], x: 1 })}.${json({})}.x`,
      `${json({ alg: 'ES256', kid: 'first', b64: false, crit: ['b64'] })}.${json({})}.x`,
      `${json({ alg: 'ES256', kid: ['first'] })}.${json({})}.x`,
      `${json({ alg: 'ES256', kid: '__proto__' })}.${json({})}.x`,
      'ey.ey.ey.ey.ey',
      `${await provider.sign()}.${await provider.sign()}`,
      'x'.repeat(15_000),
    ];
    const began = performance.now();
    for (const token of garbage) expect([badForm, noToken]).toContainEqual(await who(token));
    expect(await who(provider.sign({ pad: 'x'.repeat(9_000) }))).toEqual(noToken);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('stands beside tokens of the command line, neither in the other’s place', async () => {
    const token = await addToken(home, 'ci', 'READER');
    await aSecond();
    expect(await who(token)).toEqual({ name: 'ci', role: 'READER' });
    expect(await who(provider.sign())).toEqual({ name: 'alice', role: 'EDITOR' });
  });

  it('is in no line of the log', async () => {
    const token = await provider.sign({ aud: 'other' });
    await who(token);
    const log = JSON.stringify(logged.log);
    for (const part of token.split('.')) expect(log).not.toContain(part);
  });
});

describe('the claim of the role', () => {
  it.each([
    ['realm_access.roles', { realm_access: { roles: ['x', 'admin'] } }, { name: 'alice', role: 'ADMIN' }],
    ['https://example.org/roles', { 'https://example.org/roles': ['reader'] }, { name: 'alice', role: 'READER' }],
    ['scope', { scope: 'openid editor' }, { name: 'alice', role: 'EDITOR' }],
    ['a.b', { a: 'admin' }, refused(/^The token gives no role: its claim a\.b /)],
    ['constructor.name', {}, refused(/^The token gives no role/)],
    ['__proto__', {}, refused(/^The token gives no role/)],
  ])('is one by its whole name, or one within another: %s', async (roleClaim, claims, expected) => {
    const provider = await Provider.make();
    const keys = await provider.writeKeys(join(temporaryFolder(), 'keys.json'));
    const access = await openAccess(undefined, { jwt: provider.settings(keys, { roleClaim }) });
    expect(await whoBy(access, await provider.sign({ role: undefined, ...claims }))).toEqual(expected);
  });
});

it.each(['EdDSA', 'RS256', 'ES384'])('keys of %s do where it is named', async (algorithm) => {
  const provider = await Provider.make('k', algorithm);
  const keys = await provider.writeKeys(join(temporaryFolder(), 'keys.json'));
  const named = await openAccess(undefined, { jwt: provider.settings(keys, { algorithms: [algorithm] }) });
  expect(await whoBy(named, await provider.sign())).toMatchObject({ name: 'alice' });
  const not = await openAccess(undefined, { jwt: provider.settings(keys, { algorithms: ['PS256'] }) });
  expect(await whoBy(not, await provider.sign())).toEqual(badForm);
});
