import { keys, Questions, type Ref, type Rows } from './asking.js';

interface Page extends Rows {
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const page = '{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

describe('pages of lists', () => {
  const questions = Questions.ofThisFile();

  const pageOf = (list: string, args: string): Promise<Page> =>
    questions.one<Page>(`${list.replace('PAGE', args)} ${page}`);

  /** All rows of a list, read in pages from its start to its end. */
  async function forward(list: string, size: number): Promise<string[]> {
    const found: Ref[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: Page = await pageOf(list, `first: ${size}, after: ${JSON.stringify(after)}`);
      found.push(...nodes);
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    return keys(found);
  }

  /** The same from its end to its start, in the order of the list. */
  async function backward(list: string, size: number): Promise<string[]> {
    const found: Ref[] = [];
    for (let before: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: Page = await pageOf(list, `last: ${size}, before: ${JSON.stringify(before)}`);
      found.unshift(...nodes);
      ({ startCursor: before, hasPreviousPage: more } = pageInfo);
    }
    return keys(found);
  }

  const directions = ['ASC', 'DESC'];
  const orders = ['ID', 'NAME', 'LAUNCHED', 'FIRST_EVENT', 'STATUS', 'SUPPLIER_COUNT'].flatMap((field) =>
    directions.map((direction) => [field, direction]),
  );

  test.each(orders)(
    'Do pages of seven give every application once, by %s %s, in both ways?',
    async (field, direction) => {
      const list = `applications(orderBy: { field: ${field}, direction: ${direction} }, PAGE)`;
      const whole = keys((await pageOf(list, 'first: 1000')).nodes);
      expect(new Set(whole).size).toBe(38);
      expect(await forward(list, 7)).toEqual(whole);
      expect(await backward(list, 7)).toEqual(whole);
    },
  );

  test.each([
    ['suppliers(orderBy: { field: APPLICATION_COUNT, direction: DESC }, PAGE)', 22],
    ['suppliers(orderBy: { field: NAME }, PAGE)', 22],
    ['applications(filter: { status: ONLINE }, orderBy: { field: LAUNCHED, direction: DESC }, PAGE)', 12],
    ['places(filter: { level: PROVINCE }, orderBy: { field: APPLICATION_COUNT, direction: DESC }, PAGE)', 34],
    ['claims(PAGE)', 30],
    ['sources(PAGE)', 3],
    ['governmentBodies(PAGE)', 2],
  ])('Do pages of seven give every row of %s once?', async (list, rows) => {
    const found = await forward(list, 7);
    expect(found).toHaveLength(rows);
    expect(new Set(found).size).toBe(rows);
    expect(await backward(list, 7)).toEqual(found);
  });

  test.each(directions)('Do applications without a launch come last, ordered by it %s?', async (direction) => {
    const { nodes } = await questions.one<Rows<{ launched: { edtf: string } | null }>>(
      `applications(orderBy: { field: LAUNCHED, direction: ${direction} }) { nodes { launched { edtf } } }`,
    );
    const dates = nodes.map(({ launched }) => launched?.edtf ?? '?');
    const known = ['2019-10', '2020-01', '2020-02', '2020-02', '2020-03'];
    expect(dates.slice(0, 5)).toEqual(direction === 'ASC' ? known : known.reverse());
    expect(new Set(dates.slice(5))).toEqual(new Set(['?']));
  });

  it('Which suppliers have most applications, ties by id in the same direction?', async () => {
    const first = await questions.list('suppliers(orderBy: { field: APPLICATION_COUNT, direction: DESC }, first: 4)');
    expect(first).toEqual(['zhongxiang-bit', 'huaxin-yongdao', 'fangxin', 'dareway']);
  });

  it('Which provinces have most applications?', async () => {
    const order = 'orderBy: { field: APPLICATION_COUNT, direction: DESC }';
    const first = await questions.list(`places(filter: { level: PROVINCE }, ${order}, first: 4)`);
    expect(first).toEqual(['cn-440000', 'cn-370000', 'cn-330000', 'cn-110000']);
  });

  it('Do names sort by pinyin?', async () => {
    const sorted = await questions.list('suppliers(orderBy: { field: NAME })');
    expect(sorted.slice(0, 3)).toEqual(['alibaba', 'ali-health', 'bitmain']);
    expect(sorted.slice(-4)).toEqual(['china-telecom', 'china-cyber-security', 'zhongxiang-bit', 'zte']);
  });

  it('Is 重庆 read chongqing, and 银行 yinhang?', async () => {
    const found = await questions.data<{ place: { pinyin: string }; supplier: { pinyin: string } }>(
      '{ place(id: "place:cn-500000") { pinyin } supplier(id: "supplier:webank") { pinyin } }',
    );
    expect(found.place.pinyin.replace(/ /g, '')).toMatch(/^chongqing/);
    expect(found.supplier.pinyin.replace(/ /g, '')).toBe('weizhongyinhang');
  });

  it('How many rows has a page that nobody sized? Fifty', async () => {
    expect(await questions.list('places')).toHaveLength(50);
  });

  it('What does a page of no rows tell? How many there are', async () => {
    expect(await questions.one('applications(first: 0) { totalCount nodes { id } }')).toEqual({
      totalCount: 38,
      nodes: [],
    });
  });

  it('Is totalCount that of the whole list, whatever the page?', async () => {
    const { endCursor } = (await pageOf('applications(PAGE)', 'first: 30')).pageInfo;
    expect(await questions.one(`applications(first: 3, after: "${endCursor ?? ''}") { totalCount }`)).toEqual({
      totalCount: 38,
    });
  });

  test.each([
    ['the first page', 'first: 7', [true, false]],
    ['a page that holds all', 'first: 38', [false, false]],
    ['the last page', 'last: 7', [false, true]],
    ['the last page, holding all', 'last: 38', [false, false]],
  ])('What lies around %s?', async (_, args, around) => {
    const { hasNextPage, hasPreviousPage } = (await pageOf('applications(PAGE)', args)).pageInfo;
    expect([hasNextPage, hasPreviousPage]).toEqual(around);
  });

  it('What lies around a page in the middle? More on both sides', async () => {
    const { endCursor } = (await pageOf('applications(PAGE)', 'first: 7')).pageInfo;
    const { pageInfo } = await pageOf('applications(PAGE)', `first: 7, after: "${endCursor ?? ''}"`);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('What comes before a row? The rows that lead to it, in the order of the list', async () => {
    const all = (await pageOf('applications(PAGE)', 'first: 10')).nodes;
    const { pageInfo } = await pageOf('applications(PAGE)', 'first: 10');
    const { nodes } = await pageOf('applications(PAGE)', `last: 3, before: "${pageInfo.endCursor ?? ''}"`);
    expect(nodes).toEqual(all.slice(6, 9));
  });

  const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

  test.each([
    ['from both ends', 'first: 3, last: 3'],
    ['more than a thousand rows', 'first: 1001'],
    ['more than a thousand rows from the end', 'last: 1001'],
    ['fewer than no rows', 'first: -1'],
    ['fewer than no rows from the end', 'last: -1'],
    ['rows after what is no cursor', 'first: 3, after: "abc"'],
    ['rows after an empty cursor', 'first: 3, after: ""'],
    ['rows after a forged cursor', `first: 3, after: "${cursor({ id: 'application:tangleid' })}"`],
    ['rows after a cursor of parts that are wrong', `first: 3, after: "${cursor(['ID', null, 7])}"`],
    ['rows before a forged cursor', `last: 3, before: "${cursor([1, 2, 3])}"`],
    ['rows between two cursors', `after: "${cursor(['ID', null, 'a'])}", before: "${cursor(['ID', null, 'b'])}"`],
  ])('Is a question for %s refused?', async (_, args) => {
    const { data, codes } = await questions.ask(`{ applications(${args}) { nodes { id } } }`);
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(data).toBeNull();
  });

  test.each([
    ['applications', 'field: NAME', 'field: LAUNCHED'],
    ['applications', 'field: NAME', 'field: NAME, direction: DESC'],
    ['applications', 'field: ID', 'field: STATUS'],
    ['suppliers', 'field: NAME', 'field: APPLICATION_COUNT'],
    ['services', 'field: SUPPLIER', 'field: PLACE'],
  ])('Is a cursor of %s by %s refused under %s?', async (list, from, to) => {
    const { pageInfo } = await questions.one<Page>(
      `${list}(orderBy: { ${from} }, first: 3) { pageInfo { endCursor } }`,
    );
    const other = `{ ${list}(orderBy: { ${to} }, after: "${pageInfo.endCursor ?? ''}") { totalCount edges { cursor } } }`;
    expect(await questions.codes(other)).toEqual(['BAD_USER_INPUT']);
  });

  it('Do the cursors of edges lead on as those of the page do?', async () => {
    const { edges } = await questions.one<{ edges: { cursor: string; node: Ref }[] }>(
      'applications(first: 3) { edges { cursor node { id } } }',
    );
    const { nodes } = await pageOf('applications(PAGE)', `first: 1, after: "${edges[1]?.cursor ?? ''}"`);
    expect(nodes).toEqual([edges[2]?.node]);
  });

  test.each(['SUPPLIER', 'PLACE', 'APPLICATION_COUNT'])('Do pages give every service once, by %s?', async (field) => {
    interface Services {
      nodes: { supplier: Ref; place: Ref }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    }
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: Services = await questions.one<Services>(
        `services(orderBy: { field: ${field}, direction: DESC }, first: 7, after: ${JSON.stringify(after)})
        { nodes { supplier { id } place { id } } pageInfo { endCursor hasNextPage } }`,
      );
      found.push(...nodes.map(({ supplier, place }) => `${supplier.id} ${place.id}`));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(found).toHaveLength(20);
    expect(new Set(found).size).toBe(20);
  });
});

describe('whatever has an id', () => {
  const questions = Questions.ofThisFile();

  it('Do many ids get as many answers, in their order, null where nothing has one?', async () => {
    const ids = ['supplier:webank', 'application:nope', 'claim:ali-7', 'supplier:webank', 'place:cn', 'gap:zte-id'];
    const nodes = await questions.one<({ id: string; __typename: string } | null)[]>(
      `nodes(ids: ${JSON.stringify(ids)}) { id __typename }`,
    );
    expect(nodes.map((node) => node && `${node.__typename} ${node.id}`)).toEqual([
      'Supplier supplier:webank',
      null,
      'Claim claim:ali-7',
      'Supplier supplier:webank',
      'Place place:cn',
      'Gap gap:zte-id',
    ]);
  });

  it('Do no ids get no answers?', async () => {
    expect(await questions.one('nodes(ids: []) { id }')).toEqual([]);
  });

  test.each([
    ['application:tangleid', 'Application'],
    ['supplier:webank', 'Supplier'],
    ['place:cn-440100', 'Place'],
    ['body:jinan-government', 'GovernmentBody'],
    ['domain:tax', 'Domain'],
    ['subdomain:e-invoice', 'Subdomain'],
    ['claim:total-96', 'Claim'],
    ['gap:judicial-2020', 'Gap'],
    ['source:hulianmaibo-2020', 'Source'],
  ])('What is %s?', async (id, type) => {
    expect(await questions.one(`node(id: "${id}") { __typename id }`)).toEqual({ __typename: type, id });
  });

  it('Can the evidence of a fact be asked for by its id?', async () => {
    const { evidence } = await questions.one<{ evidence: Ref[] }>(
      'application(id: "application:tangleid") { evidence { id } }',
    );
    const asked = `node(id: "${evidence[0]?.id ?? ''}") { ... on Evidence { locator source { id } } }`;
    expect(await questions.one(asked)).toEqual({ locator: 'P12', source: { id: 'source:hulianmaibo-2020' } });
  });

  test.each([
    'application(id: "application:nope")',
    'supplier(id: "supplier:jd")',
    'place(id: "place:cn-999999")',
    'node(id: "gap:nope")',
  ])('Is %s unknown?', async (field) => {
    expect(await questions.one(`${field} { id }`)).toBeNull();
  });

  test.each([
    ['application(id: "supplier:webank")'],
    ['supplier(id: "place:cn")'],
    ['domain(id: "subdomain:e-invoice")'],
    ['subdomain(id: "domain:tax")'],
    ['place(id: "440100")'],
    ['governmentBody(id: "")'],
    ['node(id: "tangleid")'],
    ['node(id: "planet:mars")'],
    ['nodes(ids: ["supplier:webank", "bad"])'],
  ])('Is %s refused as an id of the wrong kind or shape?', async (field) => {
    expect(await questions.codes(`{ ${field} { id } }`)).toEqual(['BAD_USER_INPUT']);
  });
});
