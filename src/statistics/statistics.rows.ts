import Cypher from '@neo4j/cypher-builder';
import { EventKind } from '../application/application.enum.js';
import { type Composed, type Rows } from '../graph/list.js';
import { queryFile } from '../graph/query-files.js';
import type { StatisticsArguments } from './statistics.args.js';
import { ApplicationDimension } from './statistics.enum.js';

/** How values are found from an application: what a file binds for it. The most various first. */
const finders = {
  'statistics/suppliers': ['supplier'],
  'statistics/places': ['place'],
  'statistics/events': ['earliest', 'latest'],
  'statistics/subdomain': ['subdomain'],
  'statistics/domain': ['domain'],
  'statistics/status': ['status'],
} as const;

type Finder = keyof typeof finders;

interface Dimension {
  /** The variable that holds it. */
  value: string;
  isEntity: boolean;
  finder: Finder;
  /** The file that derives it from what its finder finds. */
  file?: string;
}

const words = (value: string, finder: Finder, file?: string): Dimension => ({
  ...{ value, isEntity: false, finder },
  ...(file && { file }),
});
const entity = (value: string, finder: Finder, file?: string): Dimension => ({
  ...words(value, finder, file),
  isEntity: true,
});

/** Dimensions of one finder share what it finds: a category is that of the very supplier that is counted by. */
const dimensions: Record<ApplicationDimension, Dimension> = {
  DOMAIN: entity('domain', 'statistics/domain'),
  SUBDOMAIN: entity('subdomain', 'statistics/subdomain'),
  STATUS: words('status', 'statistics/status'),
  YEAR: words('year', 'statistics/events', 'statistics/year'),
  QUARTER: words('quarter', 'statistics/events', 'statistics/quarter'),
  PROVINCE: entity('province', 'statistics/places', 'statistics/province'),
  CITY: entity('city', 'statistics/places', 'statistics/city'),
  SUPPLIER: entity('supplier', 'statistics/suppliers'),
  SUPPLIER_CATEGORY: words('category', 'statistics/suppliers', 'statistics/category'),
  SUPPLIER_GROUP: entity('supplierGroup', 'statistics/suppliers', 'statistics/supplierGroup'),
};

/** What is derived without a look at other nodes: done for each application at once, where others are grouped first. */
const quick = ['statistics/year', 'statistics/quarter', 'statistics/category'];

type Asked = Pick<StatisticsArguments, 'groupBy' | 'datedBy' | 'basis'>;

/** What is counted of a bucket beside its applications, only where it is asked for. */
export const counts = {
  supplierCount: { file: 'statistics/supplierCount', value: 'anySupplier' },
  placeCount: { file: 'statistics/placeCount', value: 'anyPlace' },
} as const;

export type Count = keyof typeof counts;

/** The largest `$limit` buckets of `rows`: their values as `keys`, an entity whole, and what is counted of them. */
export function bucketsQuery(rows: Rows, asked: Asked, counted: Count[]): Composed {
  const { groupBy, datedBy, basis } = asked;
  const grouping = groupBy.map((name) => dimensions[name]);
  const clause = new Cypher.Raw((env) =>
    [
      rows.find((part) => env.compile(part)),
      ...valued(grouping, asked),
      ...counted.map((name) => queryFile(counts[name].file).text),
      bucketed(grouping, counted),
    ].join('\n'),
  );
  const { cypher, params } = clause.build();
  return {
    name: [rows.name, 'statistics', ...groupBy, datedBy, ...(basis ? ['by basis'] : []), ...counted].join(' + '),
    text: cypher,
    params,
  };
}

/** Binds the values of each application. What is derived of a supplier or a place is derived once for all its applications. */
function valued(grouping: Dimension[], asked: Asked): string[] {
  const known: string[] = [];
  return (Object.keys(finders) as Finder[]).flatMap((finder) => {
    const own = grouping.filter((dimension) => dimension.finder === finder);
    const derived = own.flatMap(({ file }) => (file ? deriverOf(file, asked) : []));
    const together = `WITH ${[...known, ...finders[finder]].join(', ')}, collect(n) AS applications`;
    known.push(...own.map(({ value }) => value));
    if (own.length === 0) return [];
    const texts = [finderOf(finder, asked), ...derived].map((file) => queryFile(file).text);
    if (derived.every((file) => quick.includes(file))) return texts;
    return [...texts.slice(0, 1), together, ...texts.slice(1), 'UNWIND applications AS n'];
  });
}

/** The date of its launch is kept with an application, and need not be looked for. */
const finderOf = (finder: Finder, { datedBy }: Asked): string =>
  finder === 'statistics/events' && datedBy === EventKind.LAUNCHED ? 'statistics/launch' : finder;

/** Categories are kept with a supplier, but not on what basis each is known. */
const deriverOf = (file: string, { basis }: Asked): string =>
  file === 'statistics/category' && basis ? 'statistics/categoryByBasis' : file;

function bucketed(grouping: Dimension[], counted: Count[]): string {
  const values = grouping.map(({ value }) => value);
  const totals = [
    'count(DISTINCT n) AS applicationCount',
    ...counted.map((name) => `count(DISTINCT ${counts[name].value}) AS ${name}`),
  ];
  const order = ['applicationCount DESC', ...grouping.map(({ value, isEntity }) => (isEntity ? `${value}.id` : value))];
  const keys = grouping.map(({ value, isEntity }) => (isEntity ? `${value} {.*}` : value));
  return `WITH ${[...values, ...totals].join(', ')}
ORDER BY ${order.join(', ')} LIMIT $limit WHERE applicationCount > 0
RETURN [${keys.join(', ')}] AS keys, applicationCount${counted.map((name) => `, ${name}`).join('')}`;
}
