import { readFileSync } from 'node:fs';
import { readInput } from '../../../src/import/read/input.js';
import type { JsonObject } from '../../../src/import/read/json-text.js';
import { compiled } from '../../../src/import/read/ocds/merge.js';
import { fileOf, recordsOf } from './files.js';

const example = (name: string): string => `test/import/read/ocds/${name}.json`;
const json = (name: string): any => JSON.parse(readFileSync(example(name), 'utf8')); // eslint-disable-line
const releasesOf = (...names: string[]): JsonObject[] => names.flatMap((name) => json(name).releases as JsonObject[]);
const packageOf = (...releases: unknown[]): string =>
  fileOf('package.json', JSON.stringify({ version: '1.1', releases }));

const award = (more: object = {}) => ({
  id: '1',
  status: 'active',
  date: '2020-02-14T23:30:00+08:00',
  suppliers: [{ id: 'S', name: '某公司' }],
  value: { amount: 100, currency: 'CNY' },
  ...more,
});
const release = (more: object = {}) => ({
  ocid: 'ocds-x-1',
  date: '2020-01-01T00:00:00Z',
  tender: { title: '某链' },
  ...more,
});
const applicationOf = async (...releases: unknown[]) => (await recordsOf(packageOf(...releases)))[0]?.incoming.at(-1);

describe("OCDS: the standard's own examples", () => {
  const updates = ['tender1', 'tender2', 'tender3', 'award1', 'award2'].map((name) => `updates-${name}`);

  test('releases of one process are merged as the standard merges them', () => {
    const { compiledRelease } = json('updates-merged').records[0];
    expect(compiled(releasesOf(...updates))).toEqual(compiledRelease);
    expect(compiled(releasesOf(...updates.toReversed()))).toEqual(compiledRelease);
  });

  test('what a later release sets to null is taken away', () => {
    const [before, after] = releasesOf('deletions-array-award', 'deletions-array-awardAmendment');
    const items = (one: any) => one.awards[0].items.map(({ description }: any) => description); // eslint-disable-line
    const merged = compiled([after ?? {}, before ?? {}]);
    expect(items(before)).toHaveLength(4);
    const papers = ['Computer printout paper', 'Writing paper'];
    expect(items(merged)).toEqual(['Notebooks', undefined, 'Self adhesive note paper', 'Folders', ...papers]);
    expect((merged as any).awards[0].value).toEqual({ currency: 'ZMW', amount: 13452 }); // eslint-disable-line
  });

  test('a package of releases and a record of them say the same', async () => {
    const [record] = await recordsOf(example('updates-merged'));
    const [merged, ...more] = await recordsOf(packageOf(...releasesOf(...updates)));
    expect(more).toEqual([]);
    expect(merged?.incoming).toEqual(record?.incoming);
    expect(record?.incoming.at(-1)?.cells).toEqual({
      name: 'Data merging tool',
      titled: 'true',
      description: expect.any(String),
      events: 'BID_WON 2016-03-01/2016-03-03',
      identifiers: 'OCID ocds-213czf-000-00002',
      note: 'Several awards or contracts, whose values are not added up.',
      locator: 'ocds-213czf-000-00002',
      basis: 'STATED',
    });
  });

  test('buyer and suppliers come with the identifiers of their parties', async () => {
    const [record] = await recordsOf(example('deletions-array-award'));
    const evidence = { locator: 'ocds-23g63a01-200502', basis: 'STATED' };
    const [body, supplier] = ['Zambia Telecommunications Company Limited', 'Joziel General Dealers Ltd'] as const;
    expect(record).toMatchObject({ line: 1, faults: [] });
    expect(record?.incoming).toEqual([
      { table: 'government-bodies', cells: { name: body, identifiers: 'ZM-PCR 001', ...evidence }, mentions: {} },
      { table: 'suppliers', cells: { name: supplier, identifiers: 'ZM-PCR 104500', ...evidence }, mentions: {} },
      {
        table: 'applications',
        cells: {
          status: 'BID_WON',
          contractValue: '13363.23 ZMW',
          events: 'BID_WON 2018-12-31',
          identifiers: 'OCID ocds-23g63a01-200502',
          ...evidence,
        },
        mentions: {
          governmentBodies: [{ text: body, identifiers: [{ scheme: 'ZM-PCR', id: '001' }], words: '' }],
          suppliers: [
            { text: supplier, identifiers: [{ scheme: 'ZM-PCR', id: '104500' }], words: 'BID_WINNER 2018-12-31' },
          ],
        },
      },
    ]);
  });

  test('a contract overrules its award, and a tender that failed has no status', async () => {
    const [contract] = await recordsOf(example('example1-contract'));
    expect(contract?.incoming.at(-1)?.cells.contractValue).toBe('116400000 PYG');
    const [failed] = await recordsOf(example('unsuccessful-tender-tender'));
    expect(failed?.incoming.at(-1)?.cells).not.toHaveProperty('status');
  });
});

describe('OCDS: what is read of a release', () => {
  test('the day of an award is that of its place; its supplier won the bid', async () => {
    expect(await applicationOf(release({ awards: [award()] }))).toMatchObject({
      cells: { status: 'BID_WON', events: 'BID_WON 2020-02-14', contractValue: '100 CNY' },
      mentions: { suppliers: [{ text: '某公司', words: 'BID_WINNER 2020-02-14' }] },
    });
  });

  test.each(['pending', 'cancelled', 'unsuccessful', 'won'])('an award that is %s is not one', async (status) => {
    const { cells, mentions } = (await applicationOf(release({ awards: [award({ status })] }))) ?? {};
    expect(Object.keys(cells ?? {}).sort()).toEqual(['basis', 'identifiers', 'locator', 'name', 'titled']);
    expect(mentions).toEqual({});
  });

  test('an award that does not say its status, or whose supplier is not known, makes no status', async () => {
    const unsaid = await applicationOf(release({ awards: [award({ status: undefined })] }));
    expect(unsaid?.cells).not.toHaveProperty('status');
    expect(unsaid?.mentions.suppliers).toHaveLength(1);
    const nobody = await applicationOf(release({ awards: [award({ suppliers: [] })] }));
    expect(nobody?.cells).not.toHaveProperty('status');
  });

  test('values of several contracts are not added up; a supplier of two awards is named once', async () => {
    const both = [award(), award({ id: '2', date: '2020-03-01' })];
    const contract = { awardID: '1', value: { amount: 60, currency: 'CNY' } };
    const application = await applicationOf(release({ awards: both, contracts: [contract, contract] }));
    expect(application?.cells).not.toHaveProperty('contractValue');
    expect(application?.mentions.suppliers).toMatchObject([{ words: 'BID_WINNER 2020-02-14/2020-03-01' }]);
    const cancelled = [contract, { ...contract, status: 'cancelled' }, { ...contract, awardID: '7' }];
    expect(await applicationOf(release({ awards: both, contracts: cancelled }))).toMatchObject({
      cells: { contractValue: '60 CNY' },
    });
  });

  test('the procuring entity stands in for the buyer; of its address only a place that is known is read', async () => {
    const procuringEntity = { name: '某局', address: { locality: '济南市', region: '山东省' } };
    const path = packageOf(release({ tender: { title: '某链', procuringEntity } }));
    const places = async (knowsPlace?: (name: string) => boolean) =>
      (await recordsOf(path, knowsPlace && { knowsPlace })).flatMap(
        ({ incoming }) => incoming[0]?.mentions.place ?? [],
      );
    expect(await places()).toEqual([]);
    expect(await places((name) => name.endsWith('省'))).toMatchObject([{ text: '山东省' }]);
    expect(await places(() => true)).toMatchObject([{ text: '济南市' }]);
  });

  test('the package tells its source', async () => {
    const about = { uri: 'https://a.cn/p.json', publishedDate: '2020-03-01T00:00:00Z', publisher: { name: '某中心' } };
    const path = fileOf('package.json', JSON.stringify({ version: '1.1', ...about, releases: [release()] }));
    expect(await readInput(path)).toMatchObject({
      format: 'ocds',
      source: { kind: 'TENDER_NOTICE', url: 'https://a.cn/p.json', published: '2020-03-01', publisher: '某中心' },
    });
  });

  test('a line of JSON with an ocid is a release', async () => {
    const path = fileOf('releases.jsonl', `${JSON.stringify(release())}\n{"type":"Supplier","name":"甲"}\n`);
    const records = await recordsOf(path, {});
    expect(records.map(({ incoming }) => incoming[0]?.cells.name)).toEqual(['某链', '甲']);
  });

  test.each([
    [{ tender: { title: 5 } }, 'tender.title: 5 is not text'],
    [{ awards: 'x' }, 'awards: "x" is not a list'],
    [{ awards: [award({ date: 'soon' })] }, 'awarded: "soon" is not a date'],
    [{ awards: [award({ value: { amount: 1 } })] }, 'contractValue: "1" has no currency'],
    [{ buyer: { id: 'B' } }, 'governmentBodies: is without a name'],
    [{ ocid: undefined }, 'ocid: undefined is not text'],
  ])('of %j that release alone is refused', async (more, fault) => {
    const records = await recordsOf(packageOf(release(more), release({ ocid: 'ocds-x-2' })));
    expect(records.map(({ line, faults }) => [line, faults.length > 0])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(records[0]?.faults[0]).toContain(fault);
  });

  test('releases without a date, and records of links alone, cannot be put together', async () => {
    const [undated] = await recordsOf(packageOf(release(), release({ date: undefined })));
    expect(undated?.faults).toEqual([
      'date: undefined is not a date; several releases of one process are put in order by it',
    ]);
    const links = { version: '1.1', records: [{ ocid: 'ocds-x-1', releases: [{ url: 'https://a.cn/1' }] }, 7] };
    const records = await recordsOf(fileOf('records.json', JSON.stringify(links)));
    const fault = 'release: is no object with an ocid, nor a record with a compiledRelease; links are not followed';
    expect(records.map(({ faults }) => faults)).toEqual([[fault], [fault]]);
  });
});
