import { jest } from '@jest/globals';
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '../../src/generate/generate.js';
import { Graph } from '../../src/graph/graph.js';
import { loadInBatches } from '../../src/import/batch/batch-load.js';
import { heldImports, loadSeed } from '../../src/import/load.js';
import { differences } from '../../src/import/repair/repair.js';
import { listImports, retract } from '../../src/import/retract.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { contentOf, differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';

jest.setTimeout(400_000);

const APPLICATIONS = 400;
/** Some batches of applications. */
const rows = 250;
const more = 'import:more';

/** This file writes to the graph, and leaves the seed as it is in it. */
describe('a load in batches', () => {
  let graph: Graph;
  let set: URL;
  let seedAlone: string[];

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    set = await generated('set');
    await graph.define('MATCH (n) DETACH DELETE n');
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    seedAlone = await contentOf(graph);
  });

  afterAll(async () => {
    await graph.define('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    await graph.close();
  });

  it('beside another import makes the very graph that one transaction makes', async () => {
    await loadSeed(graph, await readSeed(set), more);
    const whole = await contentOf(graph);
    expect(whole.length).toBeGreaterThan(seedAlone.length + 5_000);
    await retract(graph, more);
    const summary = await loadInBatches(graph, more, set, { rows });
    expect(summary).toMatchObject({ loaded: true, changed: 0, removed: 0 });
    expect(differing(await contentOf(graph), whole)).toEqual([]);
  });

  it('again changes nothing, and neither does a start anew', async () => {
    const before = await contentOf(graph);
    expect(await loadInBatches(graph, more, set, { rows })).toMatchObject({ loaded: false });
    await graph.define(`MATCH (i:Import {id: '${more}'}) REMOVE i.checksum`);
    expect(await loadInBatches(graph, more, set, { rows })).toMatchObject({
      loaded: true,
      added: 0,
      changed: 0,
      removed: 0,
    });
    expect(differing(await contentOf(graph), before)).toEqual([]);
  });

  it('that is broken off says so, keeps counts right, and goes on when it is begun again', async () => {
    const whole = await contentOf(graph);
    await retract(graph, more);
    let parts = 0;
    const writing = () => {
      if ((parts += 1) === 2) throw new Error('broken off');
    };
    await expect(loadInBatches(graph, more, set, { rows, writing })).rejects.toThrow('broken off');
    expect((await heldImports(graph)).find(({ id }) => id === more)).toMatchObject({ checksum: null });
    const applications = await graph.ask<{ count: number }>('x', 'MATCH (n:Application) RETURN count(n) AS count', {});
    expect(applications[0]?.count).toBeGreaterThan(100);
    expect(applications[0]?.count).toBeLessThan(APPLICATIONS);
    expect(await miscounted(graph)).toEqual([]);
    expect(await loadInBatches(graph, more, set, { rows })).toMatchObject({ loaded: true, removed: 0 });
    expect(differing(await contentOf(graph), whole)).toEqual([]);
  });

  it('of a corrected set changes what differs, and removes what it says no longer', async () => {
    // Of some applications, of which no other may be the same, nothing is said any more; no others are mere plans.
    const corrected = await edited('corrected', (lines) => {
      const others = new Set(lines.flatMap((line) => line.slice(1).match(/application:generated-\d+/g) ?? []));
      const goes = (line: string) =>
        /^application:generated-\d*7,/.test(line) && !others.has(line.split(',', 1).join());
      return lines.filter((line) => !goes(line)).map((line) => line.replace(',PLANNED,', ',ONLINE,'));
    });
    const { removed, added } = await loadInBatches(graph, more, corrected, { rows });
    expect(removed).toBeGreaterThan(150);
    expect(added).toBeGreaterThan(15);
    const after = await contentOf(graph);
    expect(await miscounted(graph)).toEqual([]);
    await retract(graph, more);
    await loadSeed(graph, await readSeed(corrected), more);
    expect(differing(after, await contentOf(graph))).toEqual([]);
  });

  it('says which faults a set has before anything is written', async () => {
    const before = await contentOf(graph);
    const faulty = await edited('faulty', (lines) => {
      // A second source: without the row its application has a name all the same.
      const second = lines.findLastIndex((line) => line.includes(',again-'));
      return lines.map((line, at) => (at === second ? `${line},too,many` : line));
    });
    await expect(loadInBatches(graph, more, faulty)).rejects.toThrow(/has 1 fault/);
    expect(differing(await contentOf(graph), before)).toEqual([]);
  });

  it('refuses a source that another import tells otherwise, and claims that another has', async () => {
    const before = await contentOf(graph);
    await expect(loadInBatches(graph, 'import:third', set)).rejects.toMatchObject({
      faults: expect.arrayContaining(['claim:generated-00001 is in the graph already, from import:more']),
    });
    const sources = join(temporaryFolder(), 'sources');
    cpSync(set, sources, { recursive: true });
    for (const name of ['claims.csv', 'gaps.csv']) {
      const [header = ''] = readFileSync(join(sources, name), 'utf8').split('\n');
      writeFileSync(join(sources, name), `${header}\n`);
    }
    const file = join(sources, 'sources.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('made up', 'invented'));
    await expect(loadInBatches(graph, 'import:fourth', pathToFileURL(`${sources}/`))).rejects.toMatchObject({
      faults: [expect.stringMatching(/^source:\S+ is told otherwise by import:more$/)],
    });
    expect(differing(await contentOf(graph), before)).toEqual([]);
  });

  it('is not taken back while another import speaks of what it alone names', async () => {
    const whole = await readSeed(set);
    const before = await contentOf(graph);
    const fact = whole.facts.find(({ property, subject }) => property === 'STATUS' && subject > 'application:');
    if (!fact) throw new Error('No application of the set has a status.');
    const evidence = whole.evidence.filter(({ id }) => fact.evidence.includes(id));
    const sources = whole.sources.filter(({ id }) => evidence.some(({ source }) => source === id));
    const entities = whole.entities.filter(({ id }) => id === fact.subject);
    const third = { sources, evidence, entities, facts: [fact], claims: [], gaps: [] };
    await loadSeed(graph, { ...whole, ...third, checksum: 'third' }, 'import:third');
    const both = await contentOf(graph);
    await expect(retract(graph, more, 150)).rejects.toMatchObject({
      message: expect.stringMatching(/^Others speak of what import:more alone names; nothing was changed\./),
      faults: [`${fact.subject} is spoken of by import:third`],
    });
    expect(differing(await contentOf(graph), both)).toEqual([]);
    await retract(graph, 'import:third');
    expect(differing(await contentOf(graph), before)).toEqual([]);
  });

  it('that gives up ids of another import, or does so no more, makes the graph that one transaction makes', async () => {
    const application = (number: number) => `application:generated-${String(number).padStart(8, '0')}`;
    const given = new Map([
      [application(10), 'application:yantai-evidence'],
      [application(395), 'application:jiangxi-e-licence'],
    ]);
    const merging = await edited('merging', (lines) =>
      lines.map((line) => {
        const id = given.get(line.split(',', 1).join());
        return id ? line.replace(/,,(?=source:)/, `,GOVCHAIN ${id},`) : line;
      }),
    );
    for (const some of [merging, set]) {
      expect(await loadInBatches(graph, more, some, { rows })).toMatchObject({ loaded: true });
      const after = await contentOf(graph);
      const borne = await graph.ask<{ id: string }>('x', 'UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id', {
        ids: [...given.values()],
      });
      expect(borne).toHaveLength(some === set ? given.size : 0);
      expect(await miscounted(graph)).toEqual([]);
      await retract(graph, more);
      await loadSeed(graph, await readSeed(some), more);
      expect(differing(after, await contentOf(graph))).toEqual([]);
    }
  });

  it('is taken back whole, in several transactions, and what others say stays', async () => {
    const [, held] = await listImports(graph);
    expect(held).toMatchObject({ id: 'import:seed', builtIn: true });
    expect(held?.evidenceCount).toBe((await readSeed(fromRoot('seed/'))).evidence.length);
    // A claim of its own about an application does not keep it.
    const whole = await readSeed(set);
    const [application] = whole.entities.filter(({ kind }) => kind === 'Application');
    const claims = whole.claims.map((claim) => ({ ...claim, subjects: [application?.id ?? ''] }));
    await loadSeed(graph, { ...whole, claims, checksum: 'claims about an application' }, more);
    expect(await retract(graph, more, 150)).toMatchObject({ added: 0, changed: 0 });
    expect((await listImports(graph)).map(({ id }) => id)).toEqual(['import:seed']);
    expect(differing(await contentOf(graph), seedAlone)).toEqual([]);
    expect(await differences(graph, await readSeed(fromRoot('seed/')))).toEqual([]);
    await expect(retract(graph, more)).rejects.toThrow(
      'The graph holds no import:more; its imports are: import:seed. Nothing was changed.',
    );
  });

  async function edited(name: string, edit: (lines: string[]) => string[]): Promise<URL> {
    const folder = join(temporaryFolder(), name);
    cpSync(set, folder, { recursive: true });
    const file = join(folder, 'applications.csv');
    const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${header}\n`);
    appendFileSync(file, `${edit(lines).join('\n')}\n`);
    return Promise.resolve(pathToFileURL(`${folder}/`));
  }
});

async function generated(name: string): Promise<URL> {
  const folder = join(temporaryFolder(), name);
  mkdirSync(folder);
  const url = pathToFileURL(`${folder}/`);
  await generate({ applications: APPLICATIONS, seed: 1, folder: url }, () => undefined);
  return url;
}

/** Suppliers and places whose counts or services are not what the links give. */
async function miscounted(graph: Graph): Promise<unknown[]> {
  return await graph.ask(
    'miscounted',
    `MATCH (n:Supplier|Place)
     WITH n, CASE WHEN n:Supplier THEN COUNT { MATCH (n)-[:SUPPLIES]->(a) RETURN DISTINCT a }
       ELSE COUNT { MATCH (n)<-[:WITHIN*0..3]-()<-[:DEPLOYED_IN]-(a) RETURN DISTINCT a } END AS applications,
       COUNT { MATCH (n)-[:SUPPLIES]->(a)-[:DEPLOYED_IN]->(:Place)-[:WITHIN*0..3]->(q:Place)
         WHERE n:Supplier AND a.status <> 'PLANNED' AND q.level = 'PROVINCE' RETURN DISTINCT q
         UNION MATCH (n)-[:SERVES]->(:Place)-[:WITHIN*0..3]->(q:Place {level: 'PROVINCE'}) RETURN DISTINCT q } AS provinces
     WHERE n.applicationCount <> applications OR (n:Supplier AND n.provinceCount <> provinces)
     RETURN n.id AS id, n.applicationCount AS held, applications`,
    {},
  );
}
