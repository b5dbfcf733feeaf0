import type { Context } from '../../src/context.js';
import { type Asked, count, hits } from '../../src/search/found.loaders.js';
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
      const whole = await hits(context, asked, { from: null, limit: 1000 }, 100_000);
      const hitCount = await count(context, asked);
      expect(whole).toHaveLength(hitCount);
      // One more than there are: few. As many: many, and so are those of a tier that has them all. Two: many everywhere.
      for (const few of [hitCount + 1, hitCount, 2])
        if (few > 0) expect(await hits(context, asked, { from: null, limit: 1000 }, few)).toEqual(whole);
      const middle = whole[Math.floor(whole.length / 2)];
      if (!middle) continue;
      const portion = { from: { ...middle, id: middle.row.id }, limit: 5 };
      const rest = whole.slice(whole.indexOf(middle) + 1).slice(0, 5);
      for (const few of [100_000, 2]) expect(await hits(context, asked, portion, few)).toEqual(rest);
    }
  });

  test('all kinds of hits are among these: whole names, parts, typos', async () => {
    const found = await Promise.all(
      queries.map((query) => hits(context, askedOf(query, []), { from: null, limit: 1000 }, 100_000)),
    );
    expect([...new Set(found.flatMap((some) => some.map(({ tier }) => tier)))].sort()).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7,
    ]);
  });
});
