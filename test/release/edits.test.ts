import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEdits } from '../../src/release/edits.js';
import { temporaryFolder } from '../support/folders.js';

const fact = {
  ...{ key: 'application:x|STATUS|ONLINE', subject: 'application:x', property: 'STATUS', value: 'ONLINE' },
  ...{ object: null, role: null, date: null, evidence: ['evidence:x/p1/STATED/application:x'] },
};
const source = {
  ...{ id: 'source:x', title: 'X', publisher: 'Y', kind: 'ARTICLE' },
  ...{ author: null, published: null, asOf: null, url: null },
};
const content = (more: object = {}) =>
  JSON.stringify({ sources: [source], evidence: [], facts: [fact], entities: [], claims: [], gaps: [], ...more });
const line = (more: object = {}) =>
  JSON.stringify({
    ...{ id: 'edit:20210401t093000000-4f9a2c', at: '2021-04-01T09:30:00.000Z', by: 'me', kind: 'ADD' },
    ...{ entityIds: ['application:x'], said: content(), ...more },
  });

/** The edits of a release whose file has these lines. */
async function read(...lines: string[]) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'edits.jsonl'), `${lines.join('\n')}\n`);
  return await readEdits(folder);
}

describe('The edits of a release', () => {
  it('are read as they were written', async () => {
    expect(await read(line())).toMatchObject([{ id: 'edit:20210401t093000000-4f9a2c', by: 'me', undoneBy: null }]);
  });

  it.each([
    ['no JSON', 'hello', 'is no line of JSON'],
    ['nothing said', JSON.stringify({ id: 'edit:x' }), 'Invalid'],
    [
      'a value that is none',
      line({ said: content({ facts: [{ ...fact, value: 'HACKED' }] }) }),
      '"HACKED" is not one of',
    ],
    [
      'an address that runs something',
      line({ said: content({ sources: [{ ...source, url: 'javascript:alert(1)' }] }) }),
      'is not an address',
    ],
    [
      'a key of another fact',
      line({ said: content({ facts: [{ ...fact, key: 'application:y|STATUS|ONLINE' }] }) }),
      'is of another fact',
    ],
    [
      'a property that is where something is said, not what',
      line({
        said: content({ facts: [{ ...fact, property: 'LOCATOR', value: 'p1', key: 'application:x|LOCATOR|p1' }] }),
      }),
      'is nothing that can be said of application:x',
    ],
    [
      'somebody else than an entity',
      line({ said: content({ facts: [{ ...fact, subject: 'claim:x' }] }) }),
      'is nothing that facts are about',
    ],
  ])('with %s are refused with their line', async (_, wrong, fault) => {
    await expect(read(line(), wrong)).rejects.toMatchObject({
      message: expect.stringContaining('are not such as a release has; nothing was done with them.') as string,
      faults: [expect.stringMatching(new RegExp(`^edits\\.jsonl:2 .*${fault}`))],
    });
  });
});
