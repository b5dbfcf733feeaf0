import { jest } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runImport } from '../../../src/import/intake/intake.js';
import type { Report } from '../../../src/import/intake/report.js';
import { listImports, retract } from '../../../src/import/retract.js';
import { contentOf, differing } from '../../support/content.js';
import { temporaryFolder } from '../../support/folders.js';
import { Asker } from '../../support/graph.js';

jest.setTimeout(400_000);

/** This file writes to the graph, and takes back all that it writes. */
describe('An id that was merged into another', () => {
  let asker: Asker;
  let seedAlone: string[];
  const folder = temporaryFolder();

  beforeAll(async () => {
    asker = await Asker.open();
    seedAlone = await contentOf(asker.graph);
  });
  afterEach(async () => {
    for (const { id } of await listImports(asker.graph)) if (id !== 'import:seed') await retract(asker.graph, id);
    expect(differing(await contentOf(asker.graph), seedAlone)).toEqual([]);
  });
  afterAll(() => asker.close());

  const file = (name: string, ...lines: string[]): string => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const run = (name: string, of: 'applications' | 'suppliers', ...lines: string[]): Promise<Report> => {
    const path = file(name, ...lines);
    const source = { publisher: 'A board' };
    return runImport(asker.graph, {
      ...{ importId: `import:${name}`, files: [path], source, read: { of }, answers },
    });
  };
  const tenders = (...more: string[]) =>
    run(
      'tenders',
      'applications',
      'name,suppliers,places,locator',
      '赣州票据链,信链在线技术 BUILDER,赣州市,n1',
      ...more,
    );
  const merge = (...more: string[]) =>
    run(
      'merges',
      'suppliers',
      'id,aliases,identifiers',
      `supplier:zhongxiang-bit,信链在线技术,GOVCHAIN ${gone}`,
      ...more,
    );
  /** Of a name that is read alike, that it is another. */
  let answers: string | null = null;
  const gone = 'supplier:xin-lian-zai-xian-ji-shu';

  const suppliersOf = async (name: string): Promise<string[]> => {
    const { applications } = await asker.data(
      'query ($name: String!) { applications(filter: {name: {eq: $name}}) { nodes { supplies { supplier { id } } } } }',
      { name },
    );
    return (applications.nodes as { supplies: { supplier: { id: string } }[] }[]).flatMap(({ supplies }) =>
      supplies.map(({ supplier }) => supplier.id),
    );
  };
  const named = async (): Promise<unknown> => (await asker.data(`{ supplier(id: "${gone}") { id } }`)).supplier;
  /** Servers read what is merged before the first question after a second. */
  async function soon(expected: unknown): Promise<void> {
    for (let round = 0; round < 100 && JSON.stringify(await named()) !== JSON.stringify(expected); round++)
      await sleep(200);
    expect(await named()).toEqual(expected);
  }

  test('answers with the survivor in every argument, until that is taken back', async () => {
    await tenders();
    expect(await suppliersOf('赣州票据链')).toEqual([gone]);
    expect(await named()).toEqual({ id: gone });
    const early = await merge();
    expect(early).toMatchObject({ faulty: 1, new: 0 });
    expect(early.refused).toEqual([
      expect.stringMatching(/identifiers: supplier:xin-lian\S+ is in the graph still; take back/),
    ]);
    await retract(asker.graph, 'import:tenders');
    expect(await named()).toBeNull();

    expect(await merge()).toMatchObject({ faulty: 0, changed: 1 });
    await soon({ id: 'supplier:zhongxiang-bit' });
    const question = `query ($id: ID!, $where: ApplicationFilter) {
      node(id: $id) { id }
      nodes(ids: [$id, "supplier:zhongxiang-bit"]) { id }
      applications(filter: $where, first: 0) { totalCount }
      literal: applications(filter: {suppliers: {some: {id: ["${gone}"]}}}, first: 0) { totalCount }
      survivor: applications(filter: {suppliers: {some: {id: ["supplier:zhongxiang-bit"]}}}, first: 0) { totalCount }
      shortestPaths(from: $id, to: "application:shanghai-huicun", limit: 1) { nodes { id } }
    }`;
    const { survivor, ...found } = await asker.data(question, {
      id: gone,
      where: { suppliers: { some: { id: gone } } },
    });
    expect(survivor.totalCount).toBeGreaterThan(0);
    expect(found).toMatchObject({
      node: { id: 'supplier:zhongxiang-bit' },
      nodes: [{ id: 'supplier:zhongxiang-bit' }, { id: 'supplier:zhongxiang-bit' }],
      applications: survivor,
      literal: survivor,
    });
    expect(found.shortestPaths[0].nodes[0]).toEqual({ id: 'supplier:zhongxiang-bit' });

    await retract(asker.graph, 'import:merges');
    await soon(null);
  });

  test('is the survivor for imports, and is given to nothing else', async () => {
    await merge();
    answers = file('answers', 'answer,kind,name,identifiers,locator,line,candidates', 'new,Supplier,信联在显技术,,,,');
    const report = await tenders(
      `赣州公证链,${gone} BUILDER,赣州市,n2`,
      '赣州存证链,信 链 在线技术 BUILDER; 信联在显技术 BUILDER,赣州市,n3',
    );
    expect(report).toMatchObject({ new: 3, faulty: 0, waiting: 0 });
    expect(await suppliersOf('赣州票据链')).toEqual(['supplier:zhongxiang-bit']);
    expect(await suppliersOf('赣州公证链')).toEqual(['supplier:zhongxiang-bit']);
    expect((await suppliersOf('赣州存证链')).sort()).toEqual([`${gone}-2`, 'supplier:zhongxiang-bit']);
    answers = null;
    const given = await run('given', 'suppliers', 'id,aliases', `${gone},信链`);
    expect(given).toMatchObject({ made: {}, changed: 1 });
  });

  test('of an application answers, too, and is given to no other', async () => {
    const header = 'id,name,places,identifiers,locator';
    await run(
      'merges',
      'applications',
      header,
      'application:fuzhou-city-brain,,,GOVCHAIN application:gan-zhou-lian,n1',
    );
    await run('more', 'applications', header, ',赣州链,赣州市,,n1', 'application:gan-zhou-lian,,福州市,,n2');
    const { applications } = await asker.data('{ applications(filter: {name: {eq: "赣州链"}}) { nodes { id } } }');
    expect(applications.nodes).toEqual([{ id: expect.stringMatching(/^application:gan-zhou-lian-[0-9a-f]{12}$/) }]);
  });

  test.each([
    ['body:x', 'is no id that can have been merged into supplier:zhongxiang-bit: expected is supplier:key'],
    ['supplier:X', 'is no id that can have been merged into supplier:zhongxiang-bit: expected is supplier:key'],
    ['supplier:zhongxiang-bit', 'is its own id, which needs no saying'],
    ['supplier:alibaba', 'is in the graph still; take back the import that names it'],
  ])('cannot be %s', async (id, fault) => {
    const { refused } = await run('merges', 'suppliers', 'id,identifiers', `supplier:zhongxiang-bit,GOVCHAIN ${id}`);
    expect(refused).toEqual([expect.stringContaining(`identifiers: ${id} ${fault}`)]);
  });
});
