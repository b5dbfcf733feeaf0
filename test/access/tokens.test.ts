import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { highestRole, isAtLeast, roles } from '../../src/access/role.js';
import { hashOf, isToken, makeToken } from '../../src/access/token.js';
import { parseTokens, tokensFile } from '../../src/access/token-file.js';
import { temporaryFolder } from '../support/folders.js';
import { addToken, aSecond, keepLog, openAccess, refused, revokeTokens, whoBy } from './support.js';

const notKnown = refused(/^This token is not known here: it was revoked, or is of another server\.$/);
const down = [
  503,
  'The list of tokens cannot be read at the moment; the log of the server says why. Try again in 10 s.',
];

test('each role may what those before it may', () => {
  const may = roles.map((role) => roles.filter((needed) => isAtLeast(role, needed)));
  expect(may).toEqual([['READER'], ['READER', 'EDITOR'], ['READER', 'EDITOR', 'ADMIN']]);
  expect(highestRole(['reader', 'EDITOR'])).toBe('EDITOR');
  expect(highestRole('toString')).toBeNull();
});

test('no two tokens are alike, and a token is known by its form', () => {
  const tokens = Array.from({ length: 100 }, makeToken);
  expect(new Set(tokens).size).toBe(100);
  expect(tokens.every(isToken)).toBe(true);
  const [token = ''] = tokens;
  for (const other of [token.slice(1), token.slice(0, -1), `${token}x`, token.replace('_', '-'), `${token}\n`, ''])
    expect(isToken(other)).toBe(false);
});

describe('the list of tokens', () => {
  const entry = { name: 'ci', role: 'EDITOR', sha256: hashOf('x'), made: '2026-01-01T00:00:00.000Z', expires: null };
  const text = (...tokens: object[]) => JSON.stringify({ tokens });

  it('is taken as it is written, and not otherwise', () => {
    expect(parseTokens(text(entry))).toEqual([entry]);
    const other = { ...entry, name: 'other', sha256: hashOf('y') };
    expect(parseTokens(text(entry, other))).toHaveLength(2);
    const wrong = [
      '',
      '{',
      'null',
      '[]',
      '{}',
      '{"tokens": {}}',
      text({}),
      text({ ...entry, role: 'OWNER' }),
      text({ ...entry, sha256: 'x' }),
      text({ ...entry, name: 'A b' }),
      text({ ...entry, expires: 'soon' }),
      text({ ...entry, expires: undefined }),
      text({ ...entry, token: 'x' }),
      text(entry, { ...other, name: 'ci' }),
      text(entry, { ...entry, name: 'other' }),
      JSON.stringify({ tokens: [entry], more: 1 }),
      text(entry).slice(0, -1),
    ];
    for (const one of wrong) expect(() => parseTokens(one)).toThrow('no list of tokens');
  });

  it('is looked at again within a second, with no restart, and made from nothing', async () => {
    const home = temporaryFolder();
    const access = await openAccess(home);
    expect(await whoBy(access, 'anything')).toBeNull();
    const token = await addToken(home, 'ci', 'EDITOR');
    await aSecond();
    expect(await whoBy(access, token)).toEqual({ name: 'ci', role: 'EDITOR' });
    await revokeTokens(home);
    await aSecond();
    expect(await whoBy(access, token)).toEqual(notKnown);
    rmSync(tokensFile(home));
    await aSecond();
    expect(await whoBy(access, token)).toBeNull();
  });

  it('is seen to be another by more than its time and size', async () => {
    const home = temporaryFolder();
    const path = tokensFile(home);
    const before = await addToken(home, 'ci', 'EDITOR');
    const access = await openAccess(home);
    const { atime, mtime } = statSync(path);
    const copy = readFileSync(path, 'utf8').replace(hashOf(before), hashOf('other'));
    writeFileSync(`${path}.copy`, copy);
    utimesSync(`${path}.copy`, atime, mtime);
    renameSync(`${path}.copy`, path);
    await aSecond();
    expect(await whoBy(access, before)).toEqual(notKnown);
  });

  it('lets nobody in when it cannot be read, says so once, and goes on when it can', async () => {
    const home = temporaryFolder();
    const path = tokensFile(home);
    const token = await addToken(home, 'ci', 'EDITOR');
    const logged = keepLog();
    const access = await openAccess(home, {}, logged);
    const good = readFileSync(path);
    writeFileSync(path, good.subarray(0, 100));
    await aSecond();
    const many = await Promise.all(Array.from({ length: 10 }, () => whoBy(access, token)));
    expect(many).toEqual(many.map(() => down));
    await aSecond();
    expect(await whoBy(access, token)).toEqual(down);
    await expect(access.demand('EDITOR', null)).rejects.toThrow('Changing the graph wants a token.');
    rmSync(path);
    mkdirSync(path);
    await aSecond();
    expect(await whoBy(access, token)).toEqual(down);
    rmSync(path, { recursive: true });
    writeFileSync(path, good);
    await aSecond();
    expect(await whoBy(access, token)).toEqual({ name: 'ci', role: 'EDITOR' });
    expect(logged.log).toMatchObject([
      { level: 50, file: path, fault: 'it is no list of tokens as govchain token writes it' },
      { level: 50, file: path, fault: expect.stringContaining('EISDIR') as unknown },
    ]);
  });

  it('is told of as broken when the server opens it', async () => {
    const home = temporaryFolder();
    writeFileSync(tokensFile(home), '{');
    const logged = keepLog();
    await openAccess(home, {}, logged);
    expect(logged.log).toMatchObject([{ level: 50, file: tokensFile(home) }]);
  });
});
