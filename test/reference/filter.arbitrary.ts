import fc from 'fast-check';
import type * as F from './filter.type.js';
import * as pool from './pools.js';
import { levels } from './places.js';
import { bases } from './world.js';

/** Any of a few values; now and then of none, which matches nothing. */
const any = <T>(items: readonly T[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 });
/** Conditions on every one of a list; of none they would say nothing. */
const every = <T>(items: readonly T[]) => fc.uniqueArray(fc.constantFrom(...items), { minLength: 1, maxLength: 2 });

const placeIds = pool.idsOf(pool.places);
const kinds = [...new Set(Object.values(pool.places).map(([, , kind]) => kind))];
const text = fc.constantFrom(...pool.nameParts);
const name = fc.constantFrom(...pool.names, ...Object.values(pool.suppliers), '深圳市', '税务');

export const nameFilter: fc.Arbitrary<F.NameFilter> = fc.oneof(
  fc.record({ contains: text }),
  fc.record({ startsWith: text }),
  fc.record({ eq: name }),
  fc.record({ in: fc.uniqueArray(name, { maxLength: 3 }) }),
);
export const intFilter: fc.Arbitrary<F.IntFilter> = fc.oneof(
  ...(['eq', 'gt', 'gte', 'lt', 'lte'] as const).map((key) => fc.record({ [key]: fc.nat(3) })),
);
const day = fc.constantFrom(...pool.days);
export const dateFilter: fc.Arbitrary<F.DateFilter> = fc
  .record({ from: day, to: day, match: fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const) }, { requiredKeys: [] })
  .map(({ from, to, ...rest }) => {
    const [first, last] = [from, to].flatMap((one) => one ?? []).sort();
    return from !== undefined && to !== undefined ? { from: first, to: last, ...rest } : { from, to, ...rest };
  });
const eventFilter: fc.Arbitrary<F.EventFilter> = fc.record(
  { kind: any(pool.eventKinds), date: dateFilter },
  { requiredKeys: [] },
);

type Parts<T> = { [K in keyof T]?: fc.Arbitrary<T[K]> };

/** One, two or, seldom, no conditions of those there are; null is as good as absent. */
function conditions<T extends object>(parts: Parts<T>, most = 2): fc.Arbitrary<T> {
  const entries = Object.entries(parts) as [string, fc.Arbitrary<unknown>][];
  const single = fc.oneof(
    ...entries.map(([key, arbitrary]) =>
      fc
        .oneof({ weight: 30, arbitrary }, { weight: 1, arbitrary: fc.constant(null) })
        .map((value) => ({ [key]: value })),
    ),
  );
  const count = { minLength: 0, maxLength: most, size: 'max' } as const;
  return fc.array(single, count).map((all) => Object.assign({}, ...all) as T);
}

const listOf = <T>(inner: fc.Arbitrary<T>): fc.Arbitrary<F.ListFilter<T>> =>
  fc.oneof(fc.record({ some: inner }), fc.record({ none: inner }), fc.record({ every: inner }));

const topicOf = (ids: object): fc.Arbitrary<F.TopicFilter> =>
  conditions<F.TopicFilter>({ id: any(pool.idsOf(ids)), name: nameFilter }, 1);

/** What joins filters, and leads to other entities, only while `depth` lasts. */
const joined = <T>(depth: number, inner: (depth: number) => fc.Arbitrary<T>) =>
  depth > 0
    ? {
        and: fc.array(inner(depth - 1), { minLength: 1, maxLength: 2 }),
        or: fc.array(inner(depth - 1), { maxLength: 2 }),
        not: inner(depth - 1),
      }
    : {};

const properties = [
  ...[
    'NAME',
    'NAME_EN',
    'ALIASES',
    'STATUS',
    'DOMAIN',
    'SUBDOMAIN',
    'PLACES',
    'GOVERNMENT_BODIES',
    'SUPPLIERS',
    'EVENTS',
  ],
  ...['LAUNCHED', 'POSSIBLY_SAME_AS'],
];

export const applicationFilter = (depth: number): fc.Arbitrary<F.ApplicationFilter> =>
  conditions<F.ApplicationFilter>(
    {
      id: any(pool.applications),
      name: nameFilter,
      titled: fc.boolean(),
      status: any([...pool.statuses, 'UNKNOWN']),
      domain: topicOf(pool.domains),
      subdomain: topicOf(pool.subdomains),
      events: listOf(eventFilter),
      launched: dateFilter,
      known: every(properties),
      unknown: every(properties),
      basis: any(bases),
      source: any(pool.sources),
      ...(depth > 0 && {
        places: listOf(placeFilter(depth - 1)),
        governmentBodies: listOf(bodyFilter(depth - 1)),
        suppliers: listOf(supplierFilter(depth - 1)),
      }),
      ...joined(depth, applicationFilter),
    },
    3,
  );

export const supplierFilter = (depth: number): fc.Arbitrary<F.SupplierFilter> =>
  conditions<F.SupplierFilter>({
    id: any(pool.idsOf(pool.suppliers)),
    name: nameFilter,
    categories: any(pool.categories),
    group: any(pool.idsOf(pool.suppliers)),
    activeIn: listOf(topicOf(pool.domains)),
    applicationCount: intFilter,
    provinceCount: intFilter,
    ...(depth > 0 && {
      parent: supplierFilter(depth - 1),
      serves: listOf(placeFilter(depth - 1)),
      applications: listOf(applicationFilter(depth - 1)),
    }),
    ...joined(depth, supplierFilter),
  });

export const placeFilter = (depth: number): fc.Arbitrary<F.PlaceFilter> =>
  conditions<F.PlaceFilter>({
    id: any(placeIds),
    adcode: any(placeIds.slice(1).map((id) => id.slice('place:cn-'.length))),
    name: nameFilter,
    level: any(levels),
    kind: any<string>(kinds),
    within: any(placeIds),
    ...(depth > 0 && {
      applications: listOf(applicationFilter(depth - 1)),
      servedBy: listOf(supplierFilter(depth - 1)),
    }),
    ...joined(depth, placeFilter),
  });

export const bodyFilter = (depth: number): fc.Arbitrary<F.GovernmentBodyFilter> =>
  conditions<F.GovernmentBodyFilter>({
    id: any(pool.idsOf(pool.bodies)),
    name: nameFilter,
    ...(depth > 0 && { place: placeFilter(depth - 1), applications: listOf(applicationFilter(depth - 1)) }),
    ...joined(depth, bodyFilter),
  });

export const serviceFilter: fc.Arbitrary<F.ServiceFilter> = conditions<F.ServiceFilter>({
  supplier: supplierFilter(1),
  place: placeFilter(1),
  applications: applicationFilter(1),
  basis: any(bases),
  applicationCount: intFilter,
});

export const factFilter: fc.Arbitrary<F.FactFilter> = conditions<F.FactFilter>(
  {
    subject: any([...pool.applications.slice(0, 8), ...pool.idsOf(pool.suppliers), ...placeIds]),
    property: any([...properties, 'CATEGORIES', 'PARENT', 'BASED_IN', 'SERVES', 'ACTIVITIES', 'PLACE']),
    basis: any(bases),
    source: any(pool.sources),
    locator: any([...pool.locators, 'CN']),
    accepted: fc.boolean(),
  },
  3,
);
