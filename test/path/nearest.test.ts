import type { Context } from '../../src/context.js';
import { FurtherSearch } from '../../src/path/further.loaders.js';
import { nearestTrails } from '../../src/path/nearest.loaders.js';
import type { PathArguments } from '../../src/path/path.args.js';
import { Asker } from '../support/graph.js';

/** Of too many shortest ways to sort the first are found by following them in order: both must tell the same. */
describe('The shortest ways, sorted or followed', () => {
  let asker: Asker;
  let context: Context;

  beforeAll(async () => {
    asker = await Asker.open();
    context = asker.context();
  }, 120_000);
  afterAll(() => asker.close());

  const pairs = [
    ['supplier:huaxin-yongdao', 'supplier:ali-health'],
    ['supplier:tencent', 'supplier:ant-blockchain'],
    ['domain:tax', 'domain:judicial'],
    ['place:cn-440000', 'domain:tax'],
    ['place:cn', 'domain:tax'],
    ['application:haikou-deposit-proof', 'place:cn-440300'],
  ] as const;

  const asked = (from: string, to: string): PathArguments => ({ from, to, maxLength: 8, limit: 100 });

  test.each(pairs)('%s to %s', async (from, to) => {
    const args = asked(from, to);
    const nearest = await nearestTrails(context, args, 10_000);
    expect(nearest?.trails.length).toBeGreaterThan(0);
    const length = (nearest?.further ?? 0) - 1;

    const crowded = await nearestTrails(context, args, 1);
    expect(crowded).toMatchObject({ trails: [], links: [], further: length });
    if (!crowded) return;
    const search = new FurtherSearch(context, { ...args, maxLength: length }, crowded.ends, Date.now() + 10_000);
    expect(await search.trails(length, 0)).toEqual(nearest?.trails);
  });

  test('several of them are among these', async () => {
    const found = await Promise.all(pairs.map(([from, to]) => nearestTrails(context, asked(from, to), 10_000)));
    expect(Math.max(...found.map((nearest) => nearest?.trails.length ?? 0))).toBeGreaterThan(1);
  });
});
