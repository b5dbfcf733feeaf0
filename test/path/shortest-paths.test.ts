import { Asker } from '../support/graph.js';

interface Found {
  length: number;
  nodes: { id: string }[];
  relationships: { type: string; from: { id: string }; to: { id: string } }[];
}

const fields = 'length nodes { id } relationships { id type basis from { id } to { id } evidence { locator } }';
const huaxin = 'supplier:huaxin-yongdao';
const aliHealth = 'supplier:ali-health';
const zhongxiang = 'supplier:zhongxiang-bit';
const fangxin = 'supplier:fangxin';

describe('How two entities are linked', () => {
  let asker: Asker;
  beforeAll(async () => {
    asker = await Asker.open();
  });
  afterAll(() => asker.close());

  const ask = (from: string, to: string, args = '') =>
    asker.ask(`{ shortestPaths(from: "${from}", to: "${to}"${args && `, ${args}`}) { ${fields} } }`);

  /** The nodes of each path, as one line. */
  async function paths(from: string, to: string, args = ''): Promise<string[]> {
    const { data, errors } = await ask(from, to, args);
    expect(errors).toEqual([]);
    return (data.shortestPaths as Found[]).map(({ nodes }) => nodes.map(({ id }) => id).join(' '));
  }

  test('华信永道 and 阿里健康: both work on housing, and share the Haikou platform through the group', async () => {
    const found = await paths(huaxin, aliHealth);
    expect(found).toHaveLength(5);
    expect(found[0]).toBe(`${huaxin} domain:real-estate supplier:alibaba ${aliHealth}`);
    expect(found).toContain(
      `${huaxin} application:haikou-deposit-proof supplier:ant-blockchain supplier:alibaba ${aliHealth}`,
    );
    expect(await paths(huaxin, aliHealth, 'types: [SUPPLIES, MEMBER_OF]')).toEqual([
      `${huaxin} application:haikou-deposit-proof supplier:ant-blockchain supplier:alibaba ${aliHealth}`,
    ]);
  });

  test('every step says what it is, which way it is stored and why it is there', async () => {
    const { data } = await ask(huaxin, aliHealth, 'limit: 1');
    expect(data.shortestPaths[0]).toMatchObject({
      length: 3,
      relationships: [
        { type: 'ACTIVE_IN', from: { id: huaxin }, to: { id: 'domain:real-estate' }, evidence: [{ locator: 'P30' }] },
        { type: 'ACTIVE_IN', from: { id: 'supplier:alibaba' }, to: { id: 'domain:real-estate' }, basis: 'STATED' },
        { type: 'MEMBER_OF', from: { id: aliHealth }, to: { id: 'supplier:alibaba' }, evidence: [{ locator: 'P27' }] },
      ],
    });
    expect(data.shortestPaths[0].relationships[2].id).toBe(`relationship:${aliHealth}|MEMBER_OF|supplier:alibaba`);
  });

  test('众享比特 and 方欣科技: nothing links them, however long the way', async () => {
    expect(await paths(zhongxiang, fangxin, 'avoid: [DOMAIN, SUBDOMAIN, PLACE], maxLength: 8')).toEqual([]);
  });

  test('hubs link what nothing else does, and each kind can be avoided', async () => {
    const ends = ['supplier:fangxin', 'supplier:tencent'] as const;
    const found = await paths(...ends);
    expect(found[0]).toBe(`${ends[0]} domain:tax ${ends[1]}`);
    expect(await paths(...ends, 'avoid: [DOMAIN], limit: 50')).not.toContain(expect.stringContaining(' domain:'));
    expect(await paths(...ends, 'avoidIds: ["domain:tax"], limit: 50')).not.toContainEqual(
      expect.stringContaining(' domain:tax '),
    );
  });

  test('what is avoided may still be an end', async () => {
    expect(await paths('domain:tax', fangxin, 'avoid: [DOMAIN, SUPPLIER], limit: 1')).toEqual([
      `domain:tax ${fangxin}`,
    ]);
  });

  test('no path runs through the country, though one may end there', async () => {
    const ends = ['place:cn-440000', 'place:cn-530000'] as const;
    expect((await paths(...ends, 'limit: 100')).filter((path) => path.includes(' place:cn '))).toEqual([]);
    expect(await paths(...ends, 'types: [WITHIN], maxLength: 8')).toEqual([]);
    expect(await paths(ends[0], 'place:cn', 'limit: 1')).toEqual([`${ends[0]} place:cn`]);
  });

  test('without WITHIN provinces are no hubs', async () => {
    const ends = ['place:cn-440100', 'place:cn-440300'] as const;
    expect(await paths(...ends, 'limit: 1')).toEqual([`${ends[0]} place:cn-440000 ${ends[1]}`]);
    const others = 'DEPLOYED_IN, COMMISSIONED_BY, IN_DOMAIN, IN_SUBDOMAIN, SUPPLIES, SERVES, ACTIVE_IN, BASED_IN';
    expect((await paths(...ends, `types: [${others}]`))[0]).not.toContain('place:cn-440000');
  });

  test('shortest first, then by ids; no node twice; a smaller limit is the beginning of a larger one', async () => {
    const { data } = await ask(huaxin, aliHealth, 'limit: 100');
    const found = data.shortestPaths as Found[];
    const key = ({ length, nodes }: Found) => `${length} ${nodes.map(({ id }) => id).join('\n')}`;
    expect(found.map(key)).toEqual(found.map(key).sort());
    expect(found.every(({ nodes }) => new Set(nodes.map(({ id }) => id)).size === nodes.length)).toBe(true);
    expect(found.every(({ length, nodes }) => nodes.length === length + 1)).toBe(true);
    expect(await paths(huaxin, aliHealth, 'limit: 3')).toEqual(
      found.slice(0, 3).map(({ nodes }) => nodes.map(({ id }) => id).join(' ')),
    );
  });

  test('one length less finds what is shorter, and nothing where there is nothing', async () => {
    expect(await paths(huaxin, aliHealth, 'maxLength: 2')).toEqual([]);
    expect(await paths(huaxin, aliHealth, 'maxLength: 3')).toHaveLength(1);
  });

  test('an entity is linked to itself by nothing but itself; no types, no links; no limit, no paths', async () => {
    expect(await paths(huaxin, huaxin, 'types: []')).toEqual([huaxin]);
    expect(await paths(huaxin, aliHealth, 'types: []')).toEqual([]);
    expect(await paths(huaxin, aliHealth, 'limit: 0')).toEqual([]);
  });

  test('an unknown end: null; an unknown entity to avoid is avoided', async () => {
    expect((await ask(huaxin, 'supplier:nobody')).data.shortestPaths).toBeNull();
    expect((await ask(huaxin, 'supplier:nobody')).errors).toEqual([]);
    expect(await paths(huaxin, aliHealth, 'limit: 1, avoidIds: ["supplier:nobody"]')).toHaveLength(1);
  });

  test.each([
    ['nonsense', aliHealth, '', /"nonsense" is not an id/],
    [huaxin, 'claim:fields', '', /is the id of a Claim/],
    [huaxin, aliHealth, 'avoidIds: ["evidence:x"]', /is the id of a Evidence/],
    [huaxin, aliHealth, 'maxLength: 0', /"maxLength" is 0; it can be 1 to 8/],
    [huaxin, aliHealth, 'maxLength: 9', /"maxLength" is 9/],
    [huaxin, aliHealth, 'limit: -1', /"limit" is -1; it can be 0 to 100/],
    [huaxin, aliHealth, 'limit: 101', /"limit" is 101/],
  ])('%s to %s (%s): one clear error', async (from, to, args, message) => {
    const { data, errors, codes } = await ask(from, to, args);
    expect([data.shortestPaths, codes]).toEqual([null, ['BAD_USER_INPUT']]);
    expect(errors[0]).toMatch(message);
  });

  test('takes one query where the shortest are enough, evidence aside', async () => {
    const names = async (query: string) => (await asker.ask(query)).queries.map(({ query: name }) => name);
    const way = `shortestPaths(from: "${huaxin}", to: "${aliHealth}", limit: 1)`;
    expect(await names(`{ ${way} { length nodes { id name } relationships { type basis from { name } } } }`)).toEqual([
      'path/nearest',
    ]);
    expect(await names(`{ ${way} { relationships { evidence { locator } } } }`)).toEqual([
      'path/nearest',
      'evidence/ofFacts',
    ]);
  });

  test('takes one query too where there is no way, the ends are one, or one of them is unknown', async () => {
    const count = async (from: string, to: string, args = '') => (await ask(from, to, args)).queries.length;
    expect(await count(zhongxiang, fangxin, 'avoid: [DOMAIN, SUBDOMAIN, PLACE], maxLength: 8')).toBe(1);
    expect(await count(huaxin, huaxin)).toBe(1);
    expect(await count(huaxin, 'supplier:nobody')).toBe(1);
  });

  test('longer ones take a query for each length, and one for the entities on them', async () => {
    const { queries } = await ask(huaxin, aliHealth, 'limit: 20');
    expect(queries.map(({ query }) => query).sort()).toEqual([
      'entity/projection', 'evidence/ofFacts', 'path/links', 'path/nearest', ...Array(3).fill('path/ring'),
      ...[4, 5, 6].map((length) => `path/trails of ${length}`),
    ]); // prettier-ignore
  });
});
