import { jest } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/access/token.js';
import { temporaryFolder } from '../support/folders.js';
import { govchain } from '../support/processes.js';

// The first use may build the program.
jest.setTimeout(400_000);

interface Listed {
  name: string;
  role: string;
  made: string;
  expires: string | null;
  expired: boolean;
}

const DAY = 24 * 3600 * 1000;

describe('govchain token', () => {
  let home: string;
  beforeEach(() => {
    home = temporaryFolder();
  });

  const token = (...args: string[]) => govchain(['token', ...args], { GOVCHAIN_HOME: home }).end();
  const file = () => join(home, 'tokens.json');
  const listed = async () => (JSON.parse((await token('list', '--json')).stdout) as { tokens: Listed[] }).tokens;

  it('prints a token once, which a script can take, and keeps its hash where its owner alone can read', async () => {
    const { code, stdout, stderr } = await token('add', 'ci', '--role', 'editor');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^govchain_[\w-]{43}\n$/);
    expect(stderr).toMatch(
      /^The token of ci: editor, made [\d-]{10}, does not expire\. It is shown this one time\.\n$/,
    );
    const kept = readFileSync(file(), 'utf8');
    expect(kept).not.toContain(stdout.trim());
    expect(kept).toContain(hashOf(stdout.trim()));
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(home).sort()).toEqual(['run', 'tokens.json']);
    expect(readdirSync(join(home, 'run'))).toEqual([]);

    const list = await token('list');
    expect(list.stdout).toMatch(/^ci {2}editor, made [\d-]{10}, does not expire\n$/);
    expect(JSON.stringify([list, await token('list', '--json')])).not.toMatch(/govchain_|[0-9a-f]{64}/);
  });

  it('makes one that ends after so many days, or with a day', async () => {
    const { stdout, stderr } = await token('add', 'ci', '--role', 'reader', '--expires', '90', '--json');
    expect(stderr).toBe('');
    const made = JSON.parse(stdout) as Listed & { token: string };
    expect(made).toMatchObject({ name: 'ci', role: 'READER', expired: false });
    expect(made.token).toMatch(/^govchain_/);
    expect(Date.parse(made.expires ?? '') - Date.parse(made.made)).toBe(90 * DAY);
    const tomorrow = new Date(Date.now() + DAY).toISOString().slice(0, 10);
    await token('add', 'me@example.org', '--role', 'admin', '--expires', tomorrow);
    expect(await listed()).toMatchObject([
      { name: 'ci' },
      { name: 'me@example.org', role: 'ADMIN', expires: new Date(Date.parse(tomorrow) + DAY).toISOString() },
    ]);
  });

  it.each(['0', '-1', '4000', 'soon', '2020-01-01', '2027-02-30', '2099-01-01', '1.5', '2027-01-01T00:00:00Z'])(
    'takes no end such as %s',
    async (expires) => {
      const { code, stdout, stderr } = await token('add', 'ci', '--role', 'reader', `--expires=${expires}`);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(
        /^govchain: --expires: got "\S+", expected days from 1 to 3650, or the last day, from today to ten years on, such as [\d-]{10}\.\n$/,
      );
      expect(existsSync(file())).toBe(false);
    },
  );

  it('says when a token has expired', async () => {
    await token('add', 'ci', '--role', 'reader', '--expires', '1');
    writeFileSync(file(), readFileSync(file(), 'utf8').replace(/"expires": "\d{4}/, '"expires": "2020'));
    expect((await token('list')).stdout).toMatch(/, expired 2020-\S+\n$/);
    expect(await listed()).toMatchObject([{ expired: true }]);
  });

  it('gives a name once, until its token is revoked', async () => {
    await token('add', 'ci', '--role', 'reader');
    const twice = await token('add', 'ci', '--role', 'editor');
    expect(twice).toMatchObject({ code: 1, stdout: '' });
    expect(twice.stderr).toBe(
      `govchain: There is a token ci already in ${file()}. Choose another name, or revoke that one.\n`,
    );
    expect(await token('revoke', 'ci')).toMatchObject({ code: 0, stdout: 'Revoked the token of ci.\n' });
    expect(await listed()).toEqual([]);
    expect((await token('list')).stdout).toBe('No token was made.\n');
    const gone = await token('revoke', 'ci');
    expect([gone.code, gone.stderr]).toEqual([
      1,
      `govchain: ${file()} has no token ci; govchain token list lists those that there are.\n`,
    ]);
    expect((await token('add', 'ci', '--role', 'editor')).code).toBe(0);
  });

  it.each(['', 'CI', 'a b', 'ü', '../x', 'x'.repeat(65)])('takes no name such as %j', async (name) => {
    const { code, stderr } = await token('add', '--role', 'reader', '--', name);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^govchain: The name of a token has from 1 to 64 small letters, digits and signs /);
    expect(existsSync(file())).toBe(false);
  });

  it.each([
    [['add', 'ci']],
    [['add', 'ci', '--role', 'owner']],
    [['add', '--role', 'reader']],
    [['revoke']],
    [['drop']],
    [[]],
  ])('ends with 2 for wrong usage: %j', async (args) => {
    expect((await token(...args)).code).toBe(2);
  });

  it('loses none of those that are made at the same time', async () => {
    await token('list');
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const made = await Promise.all(names.map((name) => token('add', name, '--role', 'reader')));
    expect(made.map(({ code }) => code)).toEqual(names.map(() => 0));
    expect((await listed()).map(({ name }) => name).sort()).toEqual(names);
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  });

  it('passes over the lock of one that was killed', async () => {
    mkdirSync(join(home, 'run'));
    writeFileSync(join(home, 'run/tokens.json'), JSON.stringify({ pid: 999_999_999, started: '1' }));
    expect((await token('add', 'ci', '--role', 'reader')).code).toBe(0);
  });

  it('leaves a file that it does not understand as it is', async () => {
    for (const text of ['{', '{"tokens": [{"name": "ci"}]}']) {
      writeFileSync(file(), text);
      for (const args of [['add', 'ci', '--role', 'editor'], ['revoke', 'ci'], ['list']]) {
        const { code, stderr } = await token(...args);
        expect(code).toBe(1);
        expect(stderr).toBe(
          `govchain: ${file()} cannot be used: it is no list of tokens as govchain token writes it. Put a copy of it back, or remove it and make all tokens anew.\n`,
        );
      }
      expect(readFileSync(file(), 'utf8')).toBe(text);
    }
  });

  it('says when its folder cannot be used', async () => {
    writeFileSync(file(), '');
    const below = join(file(), 'below');
    const { code, stderr } = await govchain(['token', 'add', 'ci', '--role', 'reader'], { GOVCHAIN_HOME: below }).end();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^govchain: The folder \S+ cannot be used: a part of the path is a file\. /);
  });
});
