import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { withDraft } from '../../src/neo4j/draft.js';
import { temporaryFolder } from '../support/folders.js';

/** What is in a folder while a draft is made there, beside that one. */
const besides = async (folder: string): Promise<string[]> =>
  await withDraft(folder, 'kind', async (draft) =>
    Promise.resolve(readdirSync(folder).filter((name) => join(folder, name) !== draft)),
  );

describe('a draft', () => {
  it('leaves that of another who is still at it', async () => {
    const folder = temporaryFolder();
    await withDraft(folder, 'kind', async (other) => {
      expect((await besides(folder)).map((name) => join(folder, name))).toEqual([other]);
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('removes what killed ones left, also where the process id has passed on, and nothing else', async () => {
    const folder = temporaryFolder();
    const others = ['kind', 'kind-of', `other-99999999-1-${randomUUID()}`];
    const left = [`kind-99999999-1-${randomUUID()}`, `kind-${process.ppid}-1-${randomUUID()}`];
    for (const name of [...others, ...left]) mkdirSync(join(folder, name));
    expect((await besides(folder)).sort()).toEqual(others.sort());
  });
});
