import { writeFileSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../../src/generate/generate.js';
import type { Graph } from '../../src/graph/graph.js';
import { edit, undo } from '../../src/import/edit/edit.js';
import type { Proposal } from '../../src/import/edit/edit.type.js';
import { runImport } from '../../src/import/intake/intake.js';
import type { Report } from '../../src/import/intake/report.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { lookedAt, noticed, stated } from '../edit/editing.js';
import { wipe } from './support.js';

/** Records of one import, written as a file of its own. */
export async function importRecords(
  graph: Graph,
  folder: string,
  name: string,
  of: 'applications' | 'suppliers',
  lines: readonly string[],
): Promise<Report> {
  const path = join(folder, `${name}.csv`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  const source = { publisher: 'A board', title: `What ${name} says`, published: '2020-11' };
  return runImport(graph, { importId: `import:${name}`, files: [path], source, read: { of }, answers: null });
}

/**
 * A graph of four imports: the seed, a made-up set with sources, places and domains of the seed, and two of records, each
 * of which speaks of what the other alone names; with an id that was given up, conflicts, claims and gaps.
 */
export async function fill(graph: Graph, folder: string): Promise<void> {
  await wipe(graph);
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
  const set = join(folder, 'more');
  mkdirSync(set);
  await generate({ applications: 40, seed: 7, folder: pathToFileURL(`${set}/`) }, () => undefined);
  await loadSeed(graph, await readSeed(pathToFileURL(`${set}/`)), 'import:more');
  const tenders = ['id,name,status,suppliers,places,domain,events,contractValue,locator'];
  tenders.push(
    'application:jiangxi-e-licence,,BID_WON,,江西省,,BID_WON 2020-08-14,6120000 CNY,n1',
    ',赣州票据链,ONLINE,赣江票链软件 BUILDER 2020-09,赣州市,税务,LAUNCHED 2020-10; BUILT,,n2',
  );
  const register = ['id,name,parent,aliases,identifiers,locator'];
  const found = [
    await importRecords(graph, folder, 'tenders', 'applications', tenders),
    await importRecords(graph, folder, 'register', 'suppliers', [
      ...register,
      ',粤海链云科技,赣江票链软件,,USCC 91440300708461136T,r1',
      'supplier:webank,,,微众区块链,GOVCHAIN supplier:wei-zhong-qu-kuai-lian,r2',
    ]),
    await importRecords(graph, folder, 'tenders', 'applications', [
      ...tenders,
      ',广州存证链,PLANNED,粤海链云科技 BID_WINNER,广州市,司法,,,n3',
      'application:generated-00000001,,PLANNED,supplier:wei-zhong-qu-kuai-lian PARTICIPANT,,,,,n4',
    ]),
  ];
  await editSome(graph);
  expect(found.map(({ faulty, waiting, refused }) => ({ faulty, waiting, refused }))).toEqual(
    found.map(() => ({ faulty: 0, waiting: 0, refused: [] })),
  );
}

/** Edits of every kind, some of which were taken back; two firms that imports speak of are one by them. */
async function editSome(graph: Graph): Promise<void> {
  const editor = { name: 'editor', isAdmin: true };
  const reason = noticed();
  const seen = (id: string) => lookedAt(graph, id);
  const make = async (proposal: Proposal) => (await edit(graph, editor, proposal, reason)).id;
  const unmade = { kind: 'GovernmentBody', name: '链上市政府', id: null, isAnother: false } as const;
  await make({ kind: 'ADD', entity: unmade, states: [stated('PLACE', { object: 'place:cn-330100' })] });
  const [id, status] = ['application:jiangxi-e-licence', 'application:jiangxi-e-licence|STATUS|PLANNED'];
  const online = stated('STATUS', { value: 'ONLINE' });
  await make({ kind: 'CORRECT', entity: await seen(id), key: status, states: [online] });
  const [place] = await graph.ask<{ key: string }>(
    'a fact',
    "MATCH (f:Fact {subjectId: 'application:jiangxi-e-licence', property: 'PLACES'}) RETURN f.key AS key LIMIT 1",
    {},
  );
  await make({ kind: 'RETRACT', entity: await seen(id), keys: [place?.key ?? ''] });
  const [one, other] = [await seen('supplier:yue-hai-lian-yun-ke-ji'), await seen('supplier:zte')];
  await make({ kind: 'MERGE', entity: one, other });
  const alias = stated('ALIASES', { value: '别名' });
  const undone = await make({ kind: 'ADD', entity: await seen('supplier:webank'), states: [alias] });
  await undo(graph, editor, undone, 'A mistake.');
}
