import { jest } from '@jest/globals';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Graph } from '../../../src/graph/graph.js';
import { loadSeed } from '../../../src/import/load.js';
import { readSeed } from '../../../src/import/seed.js';
import { fromRoot } from '../../../src/root.js';
import { testDatabase } from '../../support/database.js';
import { planImport, runImport, type Wanted } from '../../../src/import/intake/intake.js';
import type { Report } from '../../../src/import/intake/report.js';
import { listImports, retract } from '../../../src/import/retract.js';
import { contentOf, differing } from '../../support/content.js';
import { temporaryFolder } from '../../support/folders.js';
import { Asker } from '../../support/graph.js';

jest.setTimeout(400_000);

const importId = 'import:tenders';
const heading = 'name,governmentBodies,places,suppliers,status,contractValue,awarded,notices,identifiers,locator';
const publisher = { publisher: 'Tender board', published: '2020-08' };

/** This file writes to the graph, and takes back all that it writes. */
describe('An import', () => {
  let asker: Asker;
  const parent = temporaryFolder();
  let folder: string;
  let seedAlone: string[];

  beforeAll(async () => {
    const graph = Graph.connect(testDatabase(), { timeout: 60_000 });
    await loadSeed(graph, await readSeed(fromRoot('seed/')));
    asker = await Asker.over(graph);
    seedAlone = await contentOf(asker.graph);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(parent, 'import-'));
  });
  afterEach(async () => {
    const held = (await listImports(asker.graph)).some(({ id }) => id === importId);
    if (held) await retract(asker.graph, importId);
    expect(differing(await contentOf(asker.graph), seedAlone)).toEqual([]);
  });
  afterAll(() => asker.close());

  const file = (name: string, ...lines: string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const wanted = (path: string, more: Partial<Wanted> = {}): Wanted => ({
    ...{ importId, files: [path], source: publisher, read: { of: 'applications' }, answers: null },
    ...more,
  });
  const run = (path: string, more: Partial<Wanted> = {}): Promise<Report> => runImport(asker.graph, wanted(path, more));
  const tenders = (...rows: string[]): string => file('tenders.csv', heading, ...rows);

  const invoices =
    '广州市电子发票二期,国家税务总局广州市税务局,广州市,微众银行 BID_WINNER,BID_WON,125万元,2020-05-06,https://example.org/1,OCID ocds-x-1,n1';

  test('of a tender list gives applications all that it says, with where it is said', async () => {
    const report = await run(tenders(invoices));
    expect(report).toMatchObject({ records: 1, new: 1, faulty: 0, waiting: 0, conflictCount: 0 });
    expect(report.made).toEqual({ GovernmentBody: 1, Application: 1 });
    const { applications } = await asker.data(`{ applications(filter: { name: { eq: "广州市电子发票二期" } }) { nodes {
      id titled status awarded { edtf } contractValue { amount currency } notices identifiers { scheme id }
      places { id } suppliers { id } supplies { role } governmentBodies { name }
      evidence { locator basis source { id title publisher published kind } } } } }`);
    expect(applications.nodes).toEqual([
      {
        id: 'application:guang-zhou-shi-dian-zi-fa-piao-er-qi',
        ...{ titled: true, status: 'BID_WON', awarded: { edtf: '2020-05-06' } },
        contractValue: { amount: 1_250_000, currency: 'CNY' },
        ...{ notices: ['https://example.org/1'], identifiers: [{ scheme: 'OCID', id: 'ocds-x-1' }] },
        ...{ places: [{ id: 'place:cn-440100' }], suppliers: [{ id: 'supplier:webank' }] },
        ...{ supplies: [{ role: 'BID_WINNER' }], governmentBodies: [{ name: '国家税务总局广州市税务局' }] },
        evidence: [
          {
            ...{ locator: 'n1', basis: 'STATED' },
            source: {
              ...{ id: 'source:tenders', title: 'tenders.csv', kind: 'TENDER_NOTICE' },
              ...{ publisher: 'Tender board', published: '2020-08' },
            },
          },
        ],
      },
    ]);
  });

  test('is planned without a trace, and the plan is what is done then', async () => {
    const path = tenders(invoices, invoices.replace('n1', 'n2').replace('ocds-x-1', 'ocds-x-1'));
    const plan = await planImport(asker.graph, wanted(path), false);
    expect(differing(await contentOf(asker.graph), seedAlone)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['tenders.csv']);
    const { statements: planned, ...rest } = plan;
    const { statements: done, ...told } = await run(path);
    expect(told).toEqual(rest);
    // A plan does not count the source itself.
    expect(done).toEqual({ ...planned, added: planned.added + 1 });
  });

  test('again changes nothing', async () => {
    const path = tenders(invoices, '福州链,,福州市,,,,,,,n3');
    await run(path);
    const before = await contentOf(asker.graph);
    expect(await run(path)).toMatchObject({ new: 0, changed: 0, unchanged: 2, statements: { added: 0, removed: 0 } });
    expect(differing(await contentOf(asker.graph), before)).toEqual([]);
  });

  test('leaves faulty records in a file that can be corrected and fed to the same import', async () => {
    const report = await run(tenders(invoices, '福州链,,甲乙丙丁,,,,,,,n3', '厦门链,,厦门市,,FINISHED,,,,,n4'));
    expect(report).toMatchObject({ new: 1, faulty: 2, rejects: [join(folder, 'tenders.refused.csv')] });
    expect(report.refused).toEqual([
      'tenders.csv:3 places: the graph has no Place called "甲乙丙丁", and an import makes none',
      'tenders.csv:4 status: "FINISHED" is not one of ONLINE, BID_WON, UNDER_CONSTRUCTION, PLANNED',
    ]);
    const path = join(folder, 'tenders.refused.csv');
    const refused = readFileSync(path, 'utf8');
    expect(refused).toContain('甲乙丙丁');
    writeFileSync(path, refused.replaceAll(',甲乙丙丁,', ',福州市,').replaceAll(',FINISHED,', ',ONLINE,'));
    expect(await run(path)).toMatchObject({ records: 2, new: 2, faulty: 0 });
    const { applications } = await asker.data(
      `{ applications(filter: { source: ["source:tenders"] }) { totalCount } }`,
    );
    expect(applications.totalCount).toBe(3);
  });

  test('asks whose a name is that is not certain, and takes the answer', async () => {
    const path = tenders(invoices.replace('微众银行', '深圳前海微众银行股份有限公司'), '苏州链,,Suzhou,,,,,,,n5');
    const report = await run(path);
    expect(report).toMatchObject({ new: 0, waiting: 2, review: join(folder, 'tenders.questions.csv') });
    const questions = readFileSync(report.review ?? '', 'utf8');
    expect(questions).toMatch(/\n,Supplier,深圳前海微众银行股份有限公司,,,tenders\.csv:2,supplier:webank /);
    const answers = file(
      'answers.csv',
      questions
        .trim()
        .replace('\n,Supplier', '\nsupplier:webank,Supplier')
        .replace('\n,Place', '\nplace:cn-320500,Place'),
    );
    expect(await run(path, { answers })).toMatchObject({ new: 2, waiting: 0, matched: { answer: 2 } });
    const { supplier } = await asker.data('{ supplier(id: "supplier:webank") { name aliases } }');
    expect(supplier.name).toBe('微众银行');
    expect(supplier.aliases).toContain('深圳前海微众银行股份有限公司');
    // From now on the name is known.
    expect((await run(tenders(invoices.replace('微众银行', '深圳前海微众银行股份有限公司')))).matched.alias).toBe(1);
  });

  test('refuses answers that answer nothing', async () => {
    const row = (answer: string, kind = 'Supplier') => `${answer},${kind},微众,,,2,`;
    const answers = file(
      'answers.csv',
      'answer,kind,name,identifiers,locator,line,candidates',
      row('webank'),
      row('supplier:nobody'),
      row('new', 'Place'),
    );
    await expect(run(tenders(invoices), { answers })).rejects.toMatchObject({
      faults: [
        expect.stringMatching(/:2 answer: "webank" is neither "new" nor the id of a Supplier, supplier:key$/),
        expect.stringMatching(/:3 answer: supplier:nobody is not in the graph$/),
        expect.stringMatching(/:4 answer: an import makes no Place; give the id of one$/),
      ],
    });
  });

  test('keeps both of two sources that disagree, and says so', async () => {
    const path = tenders('汇存,,,,ONLINE,,,,,n6');
    const { applications } = await asker.data(
      '{ applications(filter: { name: { eq: "汇存" } }) { nodes { id status } } }',
    );
    const [{ id, status }] = applications.nodes as [{ id: string; status: string }];
    expect(status).toBe('UNKNOWN');
    const report = await run(file('with-id.csv', `id,${heading}`, `${id},汇存,,,,ONLINE,,,,,n6`));
    expect(report).toMatchObject({ changed: 1, conflicts: [] });
    // Another row of a later source says otherwise.
    await retract(asker.graph, importId);
    const bidWon = await asker.data('{ applications(filter: { status: [BID_WON] }, first: 1) { nodes { id name } } }');
    const [won] = bidWon.applications.nodes as [{ id: string; name: string }];
    const other = await run(file('other.csv', `id,${heading}`, `${won.id},${won.name},,,,ONLINE,,,,,n6`));
    expect(other.conflicts).toEqual([{ id: won.id, property: 'STATUS', accepted: 'ONLINE', other: 'BID_WON' }]);
    const { application, facts } = await asker.data(
      `query ($id: ID!) { application(id: $id) { status facts(property: [STATUS]) { value accepted } }
        facts(filter: { accepted: false, subject: [$id] }) { nodes { value } } }`,
      { id: won.id },
    );
    expect(application.status).toBe('ONLINE');
    expect(facts.nodes).toEqual([{ value: 'BID_WON' }]);
    expect(path).toBeDefined();
  });

  test('says of two dates of one part in an application that these disagree, whoever else supplies it', async () => {
    const supplied = (firms: string, locator: string) =>
      `广州市电子发票二期,国家税务总局广州市税务局,广州市,${firms},,,,,,${locator}`;
    const both = '中国电信 BUILDER; 微众银行 BUILDER 2020';
    const report = await run(tenders(supplied(both, 'n1'), supplied('微众银行 BUILDER 2021', 'n2')));
    const id = 'application:guang-zhou-shi-dian-zi-fa-piao-er-qi';
    const part = (year: string) => `supplier:webank BUILDER ${year}`;
    expect(report.conflicts).toEqual([{ id, property: 'SUPPLIERS', accepted: part('2021'), other: part('2020') }]);
  });

  test('does not move the claims of the article', async () => {
    const claims = '{ claims(first: 1000) { nodes { id found foundAtLeast verdict } } }';
    const before = await asker.data(claims);
    const { applications } = await asker.data('{ applications(filter: { status: [BID_WON] }) { nodes { id name } } }');
    const rows = (applications.nodes as { id: string; name: string }[]).map(
      ({ id, name }, at) => `${id},${name},,,微众银行 BUILDER,ONLINE,,,,,m${at}`,
    );
    await run(file('more.csv', `id,${heading}`, ...rows, `,${invoices}`));
    expect(await asker.data(claims)).toEqual(before);
  });

  test('knows an application again by its identifiers, or by its name and where it is used or who has it', async () => {
    const path = tenders(
      invoices,
      // The same tender, under another title; the same title of the same body; one of another body; one that nothing tells.
      '电子发票（二期）,,,,,,,,OCID ocds-x-1,n2',
      '广州市电子发票二期,国家税务总局广州市税务局,,,,,,,,n3',
      '广州市电子发票二期,佛山市财政局,佛山市,,,,,,,n4',
      '广州市电子发票二期,,,,,,,,,n5',
    );
    const report = await run(path);
    expect(report).toMatchObject({ records: 5, new: 2, changed: 2, waiting: 1 });
    const { application } = await asker.data(
      '{ application(id: "application:guang-zhou-shi-dian-zi-fa-piao-er-qi") { name aliases evidence { locator } } }',
    );
    expect(application).toMatchObject({ name: '广州市电子发票二期', aliases: ['电子发票（二期）'] });
  });

  test('of JSON Lines brings identifiers of firms, by which they are known again', async () => {
    const supplier = (name: string) => ({
      name,
      identifiers: [{ scheme: 'USCC', id: '91440300708461136T' }],
      role: 'BUILDER',
    });
    const line = (name: string, firm: string) =>
      JSON.stringify({ name, places: ['深圳市'], suppliers: [supplier(firm)] });
    const path = file('lines.jsonl', line('深圳甲链', '深圳甲乙科技有限公司'), line('深圳乙链', '甲乙科技'));
    const report = await run(path);
    expect(report.refused).toEqual([]);
    expect(report).toMatchObject({ new: 2, made: { Application: 2, Supplier: 1 } });
    const { suppliers } = await asker.data(
      '{ suppliers(filter: { name: { eq: "深圳甲乙科技有限公司" } }) { nodes { aliases applicationCount identifiers { scheme id } } } }',
    );
    expect(suppliers.nodes).toEqual([
      { aliases: ['甲乙科技'], applicationCount: 2, identifiers: [{ scheme: 'USCC', id: '91440300708461136T' }] },
    ]);
  });

  test("of the standard's own OCDS releases takes tender, buyer and suppliers", async () => {
    const path = join(folder, 'award.json');
    copyFileSync(fileURLToPath(new URL('../read/ocds/example1-contract.json', import.meta.url)), path);
    const report = await run(path);
    expect(report.refused).toEqual([]);
    expect(report).toMatchObject({ records: 1, new: 1, faulty: 0 });
    const { applications } = await asker.data(
      `{ applications(filter: { source: ["source:tenders"] }) { nodes { name identifiers { scheme id } suppliers { name } governmentBodies { name } contractValue { amount currency } } } }`,
    );
    expect(applications.nodes).toHaveLength(1);
    expect(applications.nodes[0]).toMatchObject({ identifiers: [{ scheme: 'OCID' }] });
    expect(applications.nodes[0].suppliers.length).toBeGreaterThan(0);
    expect(applications.nodes[0].governmentBodies.length).toBe(1);
  });

  test('of a register adds firms, and never makes a firm part of itself', async () => {
    const path = file(
      'firms.csv',
      'name,identifiers,parent,basedIn,locator',
      '东华控股集团有限公司,USCC 91440300708461136T,,深圳市,f1',
      '西岭数据科技有限公司,,东华控股集团有限公司,深圳市,f2',
      '东华控股集团有限公司,,西岭数据科技有限公司,,f3',
    );
    const report = await run(path, { read: { of: 'suppliers' } });
    expect(report).toMatchObject({ new: 2, faulty: 1 });
    expect(report.refused[0]).toMatch(
      /firms.csv:4 parent: by supplier:xi-ling-shu-ju-ke-ji-you-xian-gong-si the firm would belong to itself/,
    );
  });

  test('has one source, which later files cannot tell otherwise', async () => {
    await run(tenders(invoices));
    await expect(run(tenders(invoices), { source: { publisher: 'Somebody else' } })).rejects.toThrow(
      'The source of import:tenders has the publisher "Tender board" in the graph, and "Somebody else" came; nothing was imported.',
    );
    expect(await run(tenders(invoices), { source: {} })).toMatchObject({ unchanged: 1 });
    await retract(asker.graph, importId);
    await expect(run(tenders(invoices), { source: {} })).rejects.toThrow(/Say by --publisher who published it/);
  });
});
