import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillHome } from '../../src/neo4j/fill.js';
import { holdHome } from '../../src/neo4j/hold.js';
import { silent } from '../../src/neo4j/progress.js';
import { hasStoreAt, moveInto } from '../../src/neo4j/replace.js';
import { temporaryFolder } from '../support/folders.js';

/** A folder with a database that holds a word. */
function folder(home: string, word: string): string {
  mkdirSync(join(home, 'data/databases/neo4j'), { recursive: true });
  writeFileSync(join(home, 'data/databases/neo4j/store'), word);
  writeFileSync(join(home, 'neo4j-password'), word);
  return home;
}

const wordIn = (home: string) => readFileSync(join(home, 'data/databases/neo4j/store'), 'utf8');

describe('a fill', () => {
  it('is for a folder that has no database, also where that came when the fill was asked for', async () => {
    const home = folder(temporaryFolder(), 'old');
    const never = () => Promise.reject(new Error('It went on.'));
    const filling = { home, prepare: never, report: silent, signal: undefined };
    await expect(fillHome(filling, { write: never, complete: never })).rejects.toThrow(/^There is a database in/);
    expect(wordIn(home)).toBe('old');
  });
});

describe('a database that takes the place of another', () => {
  it('leaves nothing of that one, nor of where it was made', () => {
    const home = folder(temporaryFolder(), 'old');
    const draft = folder(join(home, 'restoring'), 'new');
    moveInto(home, draft);
    expect([wordIn(home), readdirSync(home).sort(), readdirSync(draft)]).toEqual([
      'new',
      ['data', 'neo4j-password', 'restoring'],
      [],
    ]);
  });

  it('leaves that one where it was if it cannot take it', () => {
    const home = folder(temporaryFolder(), 'old');
    const draft = folder(join(home, 'restoring'), 'new');
    renameSync(join(draft, 'data'), join(draft, 'elsewhere'));
    expect(() => {
      moveInto(home, draft);
    }).toThrow('ENOENT');
    expect([wordIn(home), existsSync(join(home, 'replaced'))]).toEqual(['old', false]);
  });

  it('killed in the middle is undone by whoever works on the folder next', async () => {
    const home = folder(temporaryFolder(), 'old');
    renameSync(join(home, 'data'), join(home, 'replaced'));
    expect(hasStoreAt(home)).toBe(true);
    (await holdHome(home, silent))();
    expect([wordIn(home), existsSync(join(home, 'replaced'))]).toEqual(['old', false]);
  });

  it('killed when it was in its place stays there', async () => {
    const home = folder(temporaryFolder(), 'new');
    folder(join(home, 'aside'), 'old');
    renameSync(join(home, 'aside/data'), join(home, 'replaced'));
    (await holdHome(home, silent))();
    expect([wordIn(home), existsSync(join(home, 'replaced'))]).toEqual(['new', false]);
  });
});
