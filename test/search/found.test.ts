import type { Context } from '../../src/context.js';
import { amongFew, amongMany, type Asked, count } from '../../src/search/found.loaders.js';
import { queryOf } from '../../src/search/query.js';
import { tiersOf } from '../../src/search/tiers.js';
import { Asker } from '../support/graph.js';

/** Of a large graph hits are read tier by tier, of a small one all at once: both must tell the same. */
describe('Few hits and many', () => {
  let asker: Asker;
  let context: Context;

  beforeAll(async () => {
    asker = await Asker.open();
    context = asker.context();
  }, 120_000);
  afterAll(() => asker.close());

  const askedOf = (query: string, kinds: string[]): Asked => ({ tiers: tiersOf(queryOf(query)), kinds });

  const queries = [
    ['链', '区块链', '市 区块链', '电子发票', '广州', '阿里', '广 州', '区块 平台 税'],
    ['shi', 'a', 'gz', 'guangzhou', 'xian', 'guang zhou', 'qukuailian', 'yinhang'],
    ['guangzou', 'tencnt', 'weizhon yinhang', 'blockchain', 'e-invoice', 'blokchain platfrm', 'bsn', '123'],
  ].flat();

  test.each(queries)('%s is hit alike', async (query) => {
    for (const kinds of [[], ['supplier', 'application']]) {
      const asked = askedOf(query, kinds);
      const whole = await amongFew(context, asked, { from: null, limit: 1000 }, 100_000);
      expect(whole).toHaveLength(await count(context, asked));
      for (const few of [2, 100_000])
        expect(await amongMany(context, asked, { from: null, limit: 1000 }, few)).toEqual(whole);
      const middle = whole?.[Math.floor(whole.length / 2)];
      if (!middle) continue;
      const portion = { from: { ...middle, id: middle.row.id }, limit: 5 };
      const rest = whole.slice(whole.indexOf(middle) + 1).slice(0, 5);
      expect(await amongFew(context, asked, portion, 100_000)).toEqual(rest);
      expect(await amongMany(context, asked, portion, 2)).toEqual(rest);
    }
  });

  test('all kinds of hits are among these: whole names, parts, typos', async () => {
    const found = await Promise.all(
      queries.map((query) => amongFew(context, askedOf(query, []), { from: null, limit: 1000 }, 100_000)),
    );
    expect([...new Set(found.flatMap((hits) => (hits ?? []).map(({ tier }) => tier)))].sort()).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  test('many are told from few', async () => {
    const asked = askedOf('区块链', []);
    const all = await count(context, asked);
    const portion = { from: null, limit: 3 };
    expect(await amongFew(context, asked, portion, all)).toBeNull();
    expect(await amongFew(context, asked, portion, all + 1)).toHaveLength(3);
  });
});
