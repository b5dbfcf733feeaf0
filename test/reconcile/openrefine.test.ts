import { type Candidate, Service } from './support.js';

/** What OpenRefine's project holds of a column. */
interface Cell {
  value: string | number;
  /** The entity that the cell was matched with before. */
  match?: { id: string; name: string };
}

/** A column beside the names, and the property that the user has chosen for it. */
interface Detail {
  pid: string;
  cell: Cell;
}

/** As OpenRefine's `StandardReconConfig` makes the query of a row: no key for what is not there, no limit that is the usual one. */
function queryOf(name: string, type: string | null, details: Detail[] = []): string {
  const properties = details.map(({ pid, cell }) => ({ pid, v: cell.match ?? cell.value }));
  return JSON.stringify({
    query: name,
    ...(type !== null && { type, type_strict: 'should' }),
    ...(properties.length > 0 && { properties }),
  });
}

/** What becomes of a cell: OpenRefine sorts by score, and matches the first if that is a match. */
interface Recon {
  match: Candidate | null;
  candidates: Candidate[];
}

/** As its `HttpClient` and `batchRecon` do it. */
class OpenRefine {
  constructor(private readonly service: string) {}

  private async post(field: string, value: string): Promise<unknown> {
    const response = await fetch(this.service, {
      method: 'POST',
      headers: {
        'user-agent': 'OpenRefine/3.9.3 [fa0dc5d]',
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        accept: '*/*',
        'accept-encoding': 'gzip, x-gzip, deflate',
      },
      body: `${field}=${encodeURIComponent(value).replace(/%20/g, '+')}`,
    });
    if (response.status >= 400) throw new Error(`HTTP error ${response.status}`);
    return response.json();
  }

  async reconcile(queries: string[]): Promise<Recon[]> {
    const text = `{${queries.map((code, at) => `"q${at}":${code}`).join(',')}}`;
    const answer = (await this.post('queries', text)) as Record<string, { result: Candidate[] }>;
    return queries.map((_, at) => {
      const candidates = (answer[`q${at}`]?.result ?? []).toSorted((one, other) => other.score - one.score);
      return { candidates, match: candidates[0]?.match === true ? candidates[0] : null };
    });
  }

  /** The types that the first ten names are likely of, likeliest first, as `GuessTypesOfColumnCommand` reckons. */
  async guessTypes(names: string[]): Promise<string[]> {
    const queries = Object.fromEntries(names.map((query, at) => [`q${at}`, { query, limit: 3 }]));
    const answer = (await this.post('queries', JSON.stringify(queries))) as Record<string, { result: Candidate[] }>;
    const counts = new Map<string, number>();
    for (const { result } of Object.values(answer))
      for (const { id } of result.flatMap(({ type }) => type)) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
  }

  /** As `ReconciledDataExtensionJob` asks, and reads a row: each value is an entity or a text. */
  async extend(ids: string[], properties: { id: string; name: string }[]): Promise<(string | undefined)[][]> {
    const wanted = properties.map((property) => ({ ...property, settings: {} }));
    const answer = (await this.post('extend', JSON.stringify({ ids, properties: wanted }))) as {
      meta: { id: string; name: string }[];
      rows: Record<string, Record<string, { id?: string; name?: string; str?: string }[]>>;
    };
    return ids.map((id) =>
      answer.meta.map((column) => {
        const [first] = answer.rows[id]?.[column.id] ?? [];
        return first?.name ?? first?.str;
      }),
    );
  }
}

describe('OpenRefine', () => {
  let service: Service;
  let client: OpenRefine;
  beforeAll(async () => {
    service = await Service.open();
    client = new OpenRefine(service.url);
  });
  afterAll(() => service.stop());

  it('guesses the type of a column', async () => {
    const names = ['微众银行', '中兴通讯股份有限公司', '阿里巴巴', '趣链科技', '山大地纬'];
    expect((await client.guessTypes(names))[0]).toBe('Supplier');
    expect((await client.guessTypes(['广东省', '深圳市', '烟台市', '重庆']))[0]).toBe('Place');
    expect((await client.guessTypes(['广州市区块链电子发票', '汇存', '智慧破产审理系统']))[0]).toBe('Application');
  });

  it('matches a column against a type', async () => {
    const names = ['微眾銀行', '中兴通讯', '趣链', '中国电信股份有限公司', '没有这样的公司'];
    const found = await client.reconcile(names.map((name) => queryOf(name, 'Supplier')));
    expect(found.map(({ match }) => match?.id ?? null)).toEqual(['supplier:webank', 'supplier:zte', null, null, null]);
    expect(found[2]?.candidates[0]).toMatchObject({ id: 'supplier:hyperchain', name: '趣链科技' });
  });

  it('matches a column against no type', async () => {
    const found = await client.reconcile(['电子发票', 'TangleID', '最高人民法院'].map((name) => queryOf(name, null)));
    expect(found.map(({ match }) => match?.id)).toEqual([
      'subdomain:e-invoice',
      'application:tangleid',
      'body:supreme-peoples-court',
    ]);
  });

  it('sends other columns along: texts, numbers, cells that were matched before', async () => {
    const rows: [string, Detail[]][] = [
      ['仲裁链', [{ pid: 'places', cell: { value: '广州' } }]],
      ['仲裁链', [{ pid: 'places', cell: { value: '羊城', match: { id: 'place:cn-440100', name: '广州市' } } }]],
      ['仲裁链', [{ pid: 'places', cell: { value: '深圳' } }]],
      ['身份健康码', [{ pid: 'launched', cell: { value: 2020 } }]],
      ['身份健康码', [{ pid: 'launched', cell: { value: '2019-05-01T00:00:00Z' } }]],
    ];
    const found = await client.reconcile(rows.map(([name, details]) => queryOf(name, 'Application', details)));
    expect(found.map(({ match }) => match?.id ?? null)).toEqual([
      'application:guangzhou-arbitration-chain',
      'application:guangzhou-arbitration-chain',
      null,
      'application:jinan-health-code',
      null,
    ]);
    const [contradicted] = found[2]?.candidates ?? [];
    expect(contradicted?.features).toContainEqual({ id: 'property_places', value: 0 });
  });

  it('fills columns from what was matched', async () => {
    const ids = ['supplier:webank', 'supplier:fangxin', 'supplier:zte'];
    const properties = [
      { id: 'nameEn', name: 'English name' },
      { id: 'parent', name: 'Parent' },
    ];
    expect(await client.extend(ids, properties)).toEqual([
      ['WeBank', '腾讯'],
      ['Fangxin Technology', '金财互联'],
      ['ZTE Corporation', undefined],
    ]);
  });

  it('is let in by its pages only where the operator has named their origin', async () => {
    const asked = {
      headers: { origin: 'http://127.0.0.1:3333', accept: 'application/json, text/javascript, */*; q=0.01' },
    };
    expect((await fetch(service.url, asked)).headers.get('access-control-allow-origin')).toBeNull();
    // What its pages try next is a script of any site's.
    expect((await service.get('?callback=jQuery36007_1&_=1')).status).toBe(400);
  });
});
