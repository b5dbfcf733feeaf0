import { anyOf, given } from './conditions.js';
import { quarterOf, yearOf } from './dates.js';
import type { ApplicationFilter } from './filter.type.js';
import { matchesApplication } from './filters.js';
import { cityOf, groups, provinceOf } from './places.js';
import { type Basis, distinct, type Fact, type World } from './world.js';

export interface StatisticsQuestion {
  groupBy: string[];
  filter: ApplicationFilter | null;
  basis: Basis[] | null;
  datedBy: string;
}

export interface Bucket {
  keys: (string | null)[];
  applicationCount: number;
  supplierCount: number;
  placeCount: number;
}

/** Values of some dimensions that belong together, those of one place for example. */
type Values = Partial<Record<string, string | null>>;

export const dimensions = [
  ...['DOMAIN', 'SUBDOMAIN', 'STATUS', 'YEAR', 'QUARTER', 'PROVINCE', 'CITY', 'SUPPLIER', 'SUPPLIER_CATEGORY'],
  'SUPPLIER_GROUP',
];

export function counted(world: World, filter: ApplicationFilter | null): string[] {
  return world.of('application').filter((id) => given(filter, (one) => matchesApplication(world, id, one)));
}

/** Counts of applications by all combinations of values that each has. */
export function bucketsOf(world: World, asked: StatisticsQuestion): Bucket[] {
  const members = new Map<string, string[]>();
  for (const id of counted(world, asked.filter))
    for (const values of combinations(axes(world, id, asked))) {
      const key = JSON.stringify(asked.groupBy.map((dimension) => values[dimension] ?? null));
      members.set(key, distinct([...(members.get(key) ?? []), id]));
    }
  const ends = (ids: string[], property: string) =>
    distinct(ids.flatMap((id) => resting(world, id, property, asked).flatMap(({ object }) => object ?? []))).length;
  return [...members].map(([key, ids]) => ({
    keys: JSON.parse(key) as (string | null)[],
    applicationCount: ids.length,
    supplierCount: ends(ids, 'SUPPLIERS'),
    placeCount: ends(ids, 'PLACES'),
  }));
}

const resting = (world: World, id: string, property: string, { basis }: StatisticsQuestion): Fact[] =>
  world.held(id, property).filter((fact) => anyOf(basis, fact.basis));

/** What an application has in each independent matter; nothing known, or known on another basis, is a value of its own. */
function axes(world: World, id: string, asked: StatisticsQuestion): Values[][] {
  const uses = (...names: string[]) => asked.groupBy.some((dimension) => names.includes(dimension));
  const along = (names: string[], facts: Fact[], valuesOf: (fact: Fact) => Values[]): Values[] => {
    const values = facts.flatMap((fact) => (anyOf(asked.basis, fact.basis) ? valuesOf(fact) : [{}]));
    return uses(...names) && values.length > 0 ? values : [{}];
  };
  const held = (property: string) => world.held(id, property);
  const dates = [...held('EVENTS'), ...held('LAUNCHED')].filter(({ role }) => role === asked.datedBy);
  return [
    along(['DOMAIN'], held('DOMAIN'), ({ object }) => [{ DOMAIN: object }]),
    along(['SUBDOMAIN'], held('SUBDOMAIN'), ({ object }) => [{ SUBDOMAIN: object }]),
    along(['STATUS'], held('STATUS'), ({ value }) => [{ STATUS: value }]),
    along(['YEAR', 'QUARTER'], dates, ({ date }) => [date ? { YEAR: yearOf(date), QUARTER: quarterOf(date) } : {}]),
    along(['PROVINCE', 'CITY'], held('PLACES'), ({ object }) => [
      { PROVINCE: provinceOf(world, object ?? ''), CITY: cityOf(world, object ?? '') },
    ]),
    along(['SUPPLIER', 'SUPPLIER_CATEGORY', 'SUPPLIER_GROUP'], held('SUPPLIERS'), ({ object }) =>
      ofSupplier(world, object ?? '', asked),
    ),
  ];
}

/** A firm with its own categories and its topmost group, where all of the chain that leads there counts. */
function ofSupplier(world: World, supplier: string, asked: StatisticsQuestion): Values[] {
  const chain = groups(world, supplier);
  const memberships = chain.flatMap((id) => world.held(id, 'PARENT'));
  const isResting = memberships.every(({ basis }) => anyOf(asked.basis, basis));
  const values = { SUPPLIER: supplier, SUPPLIER_GROUP: isResting ? (chain.at(-1) ?? null) : null };
  const categories = world
    .held(supplier, 'CATEGORIES')
    .map(({ value, basis }) => (anyOf(asked.basis, basis) ? value : null));
  return (categories.length > 0 ? categories : [null]).map((category) => ({ ...values, SUPPLIER_CATEGORY: category }));
}

const combinations = (axes: Values[][]): Values[] =>
  axes.reduce<Values[]>((all, values) => all.flatMap((one) => values.map((other) => ({ ...one, ...other }))), [{}]);
