import fc from 'fast-check';
import { applicationFilter, bodyFilter, placeFilter, supplierFilter } from './filter.arbitrary.js';
import { matchesApplication, matchesBody, matchesPlace, matchesSupplier } from './filters.js';
import { given } from './conditions.js';
import { type Order, sortedIds } from './orders.js';
import { applicationsIn } from './places.js';
import {
  pageArguments,
  pageFields,
  pageVariables,
  type Answer,
  type Paging,
  type Question,
  question,
  walk,
} from './question.js';
import type { Kind, World } from './world.js';

export const paging: fc.Arbitrary<Paging> = fc.record({
  size: fc.constantFrom(1, 2, 3, 7, 50),
  backward: fc.boolean(),
});

export const orders = {
  Application: ['ID', 'NAME', 'LAUNCHED', 'FIRST_EVENT', 'STATUS', 'SUPPLIER_COUNT'],
  Supplier: ['ID', 'NAME', 'APPLICATION_COUNT', 'PROVINCE_COUNT'],
  Place: ['ID', 'NAME', 'APPLICATION_COUNT'],
  Service: ['SUPPLIER', 'PLACE', 'APPLICATION_COUNT'],
};

export const order = (type: keyof typeof orders): fc.Arbitrary<Order | null> =>
  fc.option(
    fc.record({ field: fc.constantFrom(...orders[type]), direction: fc.constantFrom('ASC' as const, 'DESC' as const) }),
  );

const rarely = <T>(item: fc.Arbitrary<T>) => fc.option(item, { freq: 6 });

interface Listed {
  field: string;
  type: string;
  kind: Kind;
  filter: fc.Arbitrary<object>;
  order?: fc.Arbitrary<Order | null>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each list has a filter of its own
  matches: (world: World, id: string, filter: any) => boolean;
}

const lists: Listed[] = [
  {
    field: 'applications',
    type: 'Application',
    kind: 'application',
    filter: applicationFilter(2),
    order: order('Application'),
    matches: matchesApplication,
  },
  {
    field: 'suppliers',
    type: 'Supplier',
    kind: 'supplier',
    filter: supplierFilter(2),
    order: order('Supplier'),
    matches: matchesSupplier,
  },
  {
    field: 'places',
    type: 'Place',
    kind: 'place',
    filter: placeFilter(2),
    order: order('Place'),
    matches: matchesPlace,
  },
  { field: 'governmentBodies', type: 'GovernmentBody', kind: 'body', filter: bodyFilter(2), matches: matchesBody },
];

/** Entities under a filter and in an order, page by page. */
const listQuestions = lists.map((list) =>
  fc
    .record({ filter: rarely(list.filter), orderBy: list.order ?? fc.constant(undefined), paging })
    .map((drawn): Question => {
      const { field, type } = list;
      const { filter, orderBy } = drawn;
      const [declared, passed] = list.order ? [`, $orderBy: ${type}Order`, ', orderBy: $orderBy'] : ['', ''];
      return walk(
        `query ($filter: ${type}Filter, ${pageVariables}${declared}) {
        ${field}(filter: $filter, ${pageArguments}${passed}) { edges { cursor node { id } } ${pageFields} } }`,
        { filter, ...(list.order && { orderBy }) },
        drawn.paging,
        (data) => data[field],
        ({ id }) => id,
        (world) =>
          sortedIds(
            world,
            world.of(list.kind).filter((id) => given(filter, (one) => list.matches(world, id, one))),
            orderBy,
          ),
      );
    }),
);

const holders: Record<string, { field: string; kind: Kind; of: (world: World, id: string) => string[] }> = {
  suppliers: {
    field: 'suppliers(first: 1000) { nodes',
    kind: 'supplier',
    of: (world, id) => world.subjects(id, 'SUPPLIERS'),
  },
  places: { field: 'places(first: 1000) { nodes', kind: 'place', of: applicationsIn },
  exactly: { field: 'places(first: 1000) { nodes', kind: 'place', of: (world, id) => world.subjects(id, 'PLACES') },
  bodies: {
    field: 'governmentBodies(first: 1000) { nodes',
    kind: 'body',
    of: (world, id) => world.subjects(id, 'GOVERNMENT_BODIES'),
  },
  domains: { field: 'domains', kind: 'domain', of: (world, id) => ofTopic(world, id, 'DOMAIN') },
  subdomains: { field: 'domains { subdomains', kind: 'subdomain', of: (world, id) => ofTopic(world, id, 'SUBDOMAIN') },
};

const ofTopic = (world: World, id: string, property: string): string[] =>
  world.subjects(id, property).filter((subject) => subject.startsWith('application:'));

/** The applications of every entity of a kind at once: a page of each. */
const nestedQuestion = fc
  .record({
    holder: fc.constantFrom(...Object.keys(holders)),
    filter: fc.option(applicationFilter(1)),
    orderBy: order('Application'),
    paging,
  })
  .map(({ holder, filter, orderBy, paging: { size, backward } }) => {
    const { field = '', kind = 'place', of = applicationsIn } = holders[holder] ?? {};
    const exact = holder === 'exactly' ? 'exact: true, ' : '';
    return question(
      `query ($filter: ApplicationFilter, $orderBy: ApplicationOrder) {
        ${field} { id applications(${exact}filter: $filter, orderBy: $orderBy, ${backward ? 'last' : 'first'}: ${size}) {
          nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage } } } ${'}'.repeat(field.split('{').length - 1)} }`,
      { filter, orderBy },
      (data) => Object.fromEntries(entitiesIn(data).map(({ id, applications }) => [id, applications])),
      (world) =>
        Object.fromEntries(
          world.of(kind).map((id) => {
            const all = sortedIds(
              world,
              of(world, id).filter((one) => given(filter, (condition) => matchesApplication(world, one, condition))),
              orderBy,
            );
            const nodes = (backward ? all.slice(-size) : all.slice(0, size)).map((one) => ({ id: one }));
            const more = all.length > size;
            return [
              id,
              {
                nodes,
                totalCount: all.length,
                pageInfo: { hasNextPage: more && !backward, hasPreviousPage: more && backward },
              },
            ];
          }),
        ),
    );
  });

/** The entities that carry `applications`, wherever an answer has them. */
function entitiesIn(data: Answer): Answer[] {
  if (Array.isArray(data)) return data.flatMap(entitiesIn);
  if (data?.applications?.totalCount !== undefined && data.id !== undefined) return [data];
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(entitiesIn) : [];
}

export const listQuestion: fc.Arbitrary<Question> = fc.oneof(...listQuestions, nestedQuestion);
