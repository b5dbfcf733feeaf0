import { temporaryFolder } from '../support/folders.js';
import { edges, exportHostile, hostile, type HostileExport, sorted } from './hostile.js';
import { recordsOf } from './support.js';

const within = temporaryFolder();
let graph: HostileExport['graph'];
let asker: HostileExport['asker'];
let texts: HostileExport['texts'];
let counts: HostileExport['counts'];
beforeAll(async () => {
  ({ graph, asker, texts, counts } = await exportHostile(within));
});
afterAll(() => graph.close());

interface Activity {
  domain: { id: string };
  basis: string;
  applicationCount: number;
  statementCount: number;
}

interface Service extends Omit<Activity, 'domain'> {
  supplier: { id: string };
  place: { id: string };
}

describe('csv', () => {
  test.each([
    ['applications', 'Application'],
    ['suppliers', 'Supplier'],
    ['places', 'Place'],
    ['government-bodies', 'GovernmentBody'],
    ['domains', 'Domain'],
    ['subdomains', 'Subdomain'],
    ['facts', 'Fact'],
    ['evidence', 'Evidence'],
    ['sources', 'Source'],
    ['claims', 'Claim'],
    ['gaps', 'Gap'],
  ])('%s.csv has a row for each %s', (name, label) => {
    expect(counts[label]).toBeGreaterThan(0);
    expect(recordsOf(texts[`${name}.csv`])).toHaveLength(counts[label] ?? 0);
  });

  test('is as Excel wants it: a byte order mark, CRLF, and no cell that it would run', () => {
    for (const [path, text] of Object.entries(texts).filter(([name]) => name.endsWith('.csv'))) {
      expect([path, text.startsWith('\uFEFF'), /[^\r]\n/.test(text)]).toEqual([path, true, false]);
      expect(text.match(/(^|,|\n)"?[=+\-@\t＝＋－＠].*/gmu) ?? []).toEqual([]);
    }
  });

  test('gives back every name, once the README was followed', () => {
    const names = new Map(recordsOf(texts['suppliers.csv']).map(({ id, name }) => [id, name]));
    expect(hostile.map((_, at) => names.get(`supplier:hostile-${at}`))).toEqual(hostile);
  });

  test('shows of an application what the API shows', async () => {
    const { application } = (await asker.data(`{ application(id: "application:hostile") {
      name status statusAsOf domain { id name } subdomain { id } places { id name } governmentBodies { id }
      launched { edtf } notices identifiers { scheme id } contractValue { amount currency } description
    } }`)) as { application: { places: { id: string; name: string }[] } };
    const [row = {}] = recordsOf(texts['applications.csv']).filter(({ id }) => id === 'application:hostile');
    expect(application).toEqual({
      name: row.name,
      status: row.status,
      statusAsOf: row.statusAsOf,
      domain: { id: row.domain, name: row.domainName },
      subdomain: { id: row.subdomain },
      places: (row.places ?? '').split('; ').map((id, at) => ({ id, name: row.placeNames?.split('; ')[at] })),
      governmentBodies: [{ id: row.governmentBodies }],
      launched: { edtf: row.launched },
      notices: row.notices?.split('; ').map((address) => new URL(address).href),
      identifiers: row.identifiers?.split('; ').map((one) => ({ scheme: one.split(' ')[0], id: one.split(' ')[1] })),
      contractValue: { amount: Number(row.contractAmount), currency: row.contractCurrency },
      description: row.description,
    });
    expect(row.suppliers).toBe('supplier:hostile-0 BID_WINNER 2020-02; supplier:hostile-1 PARTICIPANT 2020-33');
  });

  test('has every relationship', async () => {
    const rows = recordsOf(texts['relationships.csv']).map(({ from, type, to, basis, id }) => [
      from,
      type,
      to,
      basis,
      id,
    ]);
    const held = (await edges(graph)).map(({ from, type, to, basis, fact }) => [from, type, to, basis, fact]);
    expect(sorted(rows)).toEqual(sorted(held));
  });

  test.each([
    ['AS_STATED', ''],
    ['PREFECTURE', '(level: PREFECTURE, first: 1000)'],
    ['PROVINCE', '(level: PROVINCE, first: 1000)'],
    ['COUNTRY', '(level: COUNTRY, first: 1000)'],
  ])('services.csv at %s is what the API answers', async (level, args) => {
    const { services } = (await asker.data(
      `{ services${args || '(first: 1000)'} { nodes { supplier { id } place { id level } basis applicationCount statementCount } } }`,
    )) as { services: { nodes: Service[] } };
    const rows = recordsOf(texts['services.csv']).filter(({ rolledUpTo }) => rolledUpTo === level);
    const shown = rows.map((row) => [
      row.supplier,
      row.place,
      row.basis,
      Number(row.applicationCount),
      Number(row.statementCount),
    ]);
    expect(rows.every(({ derived }) => derived === 'true')).toBe(true);
    expect(sorted(shown)).toEqual(
      sorted(
        services.nodes.map((one) => [
          one.supplier.id,
          one.place.id,
          one.basis,
          one.applicationCount,
          one.statementCount,
        ]),
      ),
    );
  });

  test('activities.csv is what the API answers', async () => {
    const { suppliers } = (await asker.data(`{ suppliers(first: 100) { nodes { id
      activities(first: 50) { nodes { domain { id } basis applicationCount statementCount } } } } }`)) as {
      suppliers: { nodes: { id: string; activities: { nodes: Activity[] } }[] };
    };
    const rows = recordsOf(texts['activities.csv']).map((row) => [
      row.supplier,
      row.domain,
      row.basis,
      Number(row.applicationCount),
      Number(row.statementCount),
    ]);
    expect(sorted(rows)).toEqual(
      sorted(
        suppliers.nodes.flatMap(({ id, activities }) =>
          activities.nodes.map((one) => [id, one.domain.id, one.basis, one.applicationCount, one.statementCount]),
        ),
      ),
    );
  });
});
