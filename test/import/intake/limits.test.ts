import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Graph } from '../../../src/graph/graph.js';
import { runImport } from '../../../src/import/intake/intake.js';
import type { Report } from '../../../src/import/intake/report.js';
import { heldImports, loadSeed } from '../../../src/import/load.js';
import { retract } from '../../../src/import/retract.js';
import { readSeed } from '../../../src/import/seed.js';
import { fromRoot } from '../../../src/root.js';
import { testDatabase } from '../../support/database.js';
import { temporaryFolder } from '../../support/folders.js';

/** Records that broke off an import, or the next one. This file writes to the graph, and leaves the seed as it is in it. */
describe('an import outlives a record', () => {
  const importId = 'import:limits';
  const folder = temporaryFolder();
  let graph: Graph;
  let count = 0;

  beforeAll(async () => {
    graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
  });
  afterEach(async () => {
    if ((await heldImports(graph)).some(({ id }) => id === importId)) await retract(graph, importId);
  });
  afterAll(() => graph.close());

  async function imported(...records: object[]): Promise<Report> {
    const path = join(folder, `${++count}.jsonl`);
    writeFileSync(path, records.map((one) => `${JSON.stringify(one)}\n`).join(''));
    const read = { of: 'applications' as const };
    return await runImport(graph, { importId, files: [path], source: { publisher: 'p' }, read, answers: null });
  }

  const good = { name: '好项目' };
  const long = '长'.repeat(9_000);

  test.each([
    ['name', { name: long }],
    ['aliases', { name: '一', aliases: [long] }],
    ['locator', { name: '一', locator: long }],
    ['identifiers', { name: '一', identifiers: [`X ${long}`] }],
    ['id', { name: '一', id: `application:${'x'.repeat(9_000)}` }],
    ['name', { name: '一', suppliers: [long] }],
  ])('whose %s is longer than an index takes', async (column, record) => {
    const { faulty, refused, ...report } = await imported(record, good);
    expect({ faulty, new: report.new }).toEqual({ faulty: 1, new: 1 });
    expect(refused[0]).toMatch(new RegExp(` ${column}: "\\S+( \\S+)?" and what follows has [\\d,]+ characters`));
  });

  test('whose names are as long as they may be', async () => {
    const most = '装'.repeat(500);
    expect(await imported({ name: most, aliases: [`又${most.slice(1)}`], suppliers: [most] })).toMatchObject({
      new: 1,
    });
  });

  test('that has much to tell, which is kept', async () => {
    const record = { name: '一', description: long, notices: [`https://example.org/${'x'.repeat(9_000)}`] };
    expect(await imported(record)).toMatchObject({ new: 1, statements: { removed: 0 } });
    expect(await imported(record)).toMatchObject({ unchanged: 1, statements: { added: 0, changed: 0, removed: 0 } });
    expect(await imported({ ...record, name: '一', description: `${long}！`, locator: 'P1' })).toMatchObject({
      waiting: 1,
    });
    const [found] = await graph.ask('x', "MATCH (n:Application {name: '一'}) RETURN n.description AS text", {});
    expect(found).toEqual({ text: long });
  });

  test('with more identifiers than one query of an index takes', async () => {
    const identifiers = Array.from({ length: 2_500 }, (_, at) => `X ${at}`);
    expect(await imported({ name: '一', identifiers })).toMatchObject({ new: 1 });
    expect(await imported({ name: '二', identifiers: ['X 2400'] })).toMatchObject({ new: 0, changed: 1 });
  });

  test('with half a pair of surrogates, of which the database would keep something else', async () => {
    const { faulty, refused } = await imported({ name: '一\ud800' }, { name: '二', notices: ['https://a.org/\udc00'] });
    expect({ faulty, columns: refused.map((text) => text.split(' ')[1]) }).toEqual({
      faulty: 2,
      columns: ['name:', 'notices:'],
    });
  });

  test('by which a firm would belong to itself by what another source says', async () => {
    const firm = (name: string, parent: string) => ({ type: 'Supplier', name, parent });
    const round = [firm('鹤鸣九皋', '鱼跃于渊'), firm('鹤鸣九皋', '龙飞凤舞')];
    const { faulty, refused } = await imported(...round, firm('鱼跃于渊', '鹤鸣九皋'));
    expect({ faulty, refused }).toEqual({
      faulty: 1,
      refused: [expect.stringMatching(/ parent: by supplier:he-ming-jiu-gao the firm would belong to itself$/)],
    });
    expect(await imported(firm('鱼跃于渊', '鹤鸣九皋'), firm('龙飞凤舞', '鹤鸣九皋'))).toMatchObject({ faulty: 2 });
  });

  test('that names a firm twice, with its code and without', async () => {
    const suppliers = [
      { name: '鹤鸣九皋', role: 'BUILDER', identifiers: ['USCC 1'] },
      { name: '鹤鸣九皋', role: 'BID_WINNER' },
    ];
    expect(await imported({ name: '一', suppliers })).toMatchObject({ made: { Supplier: 1, Application: 1 } });
    expect(
      await imported({ type: 'Supplier', name: '龙飞凤舞', identifiers: 'USCC 2', parent: '龙飞凤舞' }),
    ).toMatchObject({
      faulty: 1,
    });
  });

  test('that is wrong, and asks besides: it is refused at once', async () => {
    expect(await imported({ name: '一', status: 'ONLINE!', places: '吉林' })).toMatchObject({ faulty: 1, waiting: 0 });
  });
});
