import type { GraphQLResolveInfo } from 'graphql';
import { applicationCondition } from '../application/application.filter.js';
import type { Context } from '../context.js';
import { BadInput } from '../client-errors.js';
import { countQuery, type Rows, rowsFrom } from '../graph/list.js';
import { checkedLimit } from '../shared/limit.js';
import type { EntityRow } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import { labelOf } from './label.js';
import type { StatisticsArguments } from './statistics.args.js';
import { ApplicationDimension } from './statistics.enum.js';
import { bucketsQuery, type Count, counts } from './statistics.rows.js';
import type { ApplicationBucket, ApplicationStatistics, BucketKey } from './statistics.type.js';

type Value = EntityRow | string | null;
type Key = Omit<BucketKey, 'entity'> & { entity: EntityRow | null };
type Bucket<K> = Omit<ApplicationBucket, 'keys'> & { keys: K[] };
type Statistics = Omit<ApplicationStatistics, 'buckets'> & { buckets: Bucket<Key>[] };

/** Applications counted by any dimensions. What nothing is asked of is not counted: each count is a walk over them all. */
export async function applicationStatistics(
  context: Context,
  info: GraphQLResolveInfo,
  args: StatisticsArguments,
): Promise<Statistics> {
  refuseTwice(args.groupBy);
  const limit = checkedLimit(args.limit);
  const rows = rowsFrom('application/all', applicationCondition(args.filter));
  const selection = Selection.of(info);
  const asked = (Object.keys(counts) as Count[]).filter((name) => selection.at('buckets').has(name));
  const [applicationCount, found] = await Promise.all([
    selection.has('applicationCount') ? total(context, rows) : 0,
    selection.has('buckets') || selection.has('truncated') ? buckets(context, rows, args, asked) : [],
  ]);
  const shown = found.slice(0, limit).map((bucket) => ({ ...bucket, keys: keysOf(args.groupBy, bucket.keys) }));
  return { applicationCount, buckets: shown, truncated: found.length > limit };
}

function refuseTwice(groupBy: ApplicationDimension[]): void {
  const twice = groupBy.find((dimension, index) => groupBy.indexOf(dimension) !== index);
  if (twice) throw new BadInput(`"groupBy" names ${twice} twice; name each dimension once.`);
}

async function total(context: Context, rows: Rows): Promise<number> {
  const { name, text, params } = countQuery(rows);
  return (await context.graph.ask<{ count: number }>(name, text, params))[0]?.count ?? 0;
}

/** One more than the limit, where there are more. */
function buckets(context: Context, rows: Rows, args: StatisticsArguments, asked: Count[]): Promise<Bucket<Value>[]> {
  const { basis = null, datedBy, limit } = args;
  const { name, text, params } = bucketsQuery(rows, args, asked);
  return context.ask<Bucket<Value>>({ name, text, params: { ...params, basis, datedBy, limit: limit + 1 } });
}

const keysOf = (groupBy: ApplicationDimension[], values: Value[]): Key[] =>
  groupBy.map((dimension, index) => keyOf(dimension, values[index] ?? null));

function keyOf(dimension: ApplicationDimension, value: Value): Key {
  const label = labelOf(dimension, value);
  return value === null || typeof value === 'string'
    ? { dimension, value, label, entity: null }
    : { dimension, value: value.id, label, entity: value };
}
