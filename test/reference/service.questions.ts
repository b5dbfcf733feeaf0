import fc from 'fast-check';
import { serviceFilter } from './filter.arbitrary.js';
import { order, paging } from './list.questions.js';
import { evidenceFields, showEvidence, shownEvidence } from './fact.questions.js';
import { sortedEdges } from './orders.js';
import { isWithin, levels } from './places.js';
import {
  pageArguments,
  pageFields,
  pageVariables,
  type Answer,
  each,
  type Question,
  question,
  walk,
} from './question.js';
import { counts, type Edge, edgesOf, type Ground, groundsOf, servicesOf, type Via, vias } from './services.js';
import { byCodePoint } from './text.js';
import { counted, given } from './conditions.js';
import type { World } from './world.js';
import { matchesSupplier } from './filters.js';

export const via: fc.Arbitrary<Via[]> = fc.oneof(fc.constant<Via[]>(['OWN']), fc.subarray([...vias], { minLength: 1 }));
export const level = fc.option(fc.constantFrom(...levels));

const groundFields = `grounds(limit: 1000) { via supplier { id } application { id } place { id } basis ${evidenceFields} }`;
const figures = 'supplier { id } via basis applicationCount statementCount';
const edgeFields = `${figures} ${groundFields} ${evidenceFields}`;
const serviceFields = `place { id } ${edgeFields}`;

const text = (...parts: (string | null | undefined)[]): string => parts.map((part) => part ?? '-').join(' ');

const showGround = (isService: boolean, { via, supplier, application, target, basis, evidence }: Ground): string =>
  text(via, supplier, application, isService ? target : null, basis, ...showEvidence(evidence));
const shownGround = ({ via, supplier, application, place, basis, evidence }: Answer): string =>
  text(via, supplier.id, application?.id, place?.id, basis, ...shownEvidence(evidence));

export const showEdge = (edge: Edge, isService = true): unknown => ({
  ...{ supplier: edge.supplier, target: edge.target, via: edge.via, basis: edge.basis },
  ...{ applicationCount: edge.applicationCount, statementCount: edge.statementCount },
  grounds: edge.grounds.map((ground) => showGround(isService, ground)).sort(byCodePoint),
  evidence: showEvidence(edge.grounds.flatMap(({ evidence }) => evidence)),
});

export const shownEdge = ({
  supplier,
  place,
  domain,
  via,
  basis,
  applicationCount,
  statementCount,
  grounds,
  evidence,
}: Answer): unknown => ({
  ...{ supplier: supplier.id, target: (place ?? domain).id, via, basis, applicationCount, statementCount },
  grounds: each(grounds, shownGround).sort(byCodePoint),
  evidence: shownEvidence(evidence),
});

/** Fields of services and how these are shown: with what justifies them, or the figures alone. */
interface Shape {
  fields: string;
  show: (edge: Edge) => unknown;
  shown: (answer: Answer) => unknown;
}
const whole: Shape = { fields: serviceFields, show: (edge) => showEdge(edge), shown: shownEdge };
const plain: Shape = {
  fields: `place { id } ${figures}`,
  show: ({ supplier, target, via, basis, applicationCount, statementCount }) =>
    text(supplier, target, via, basis, String(applicationCount), String(statementCount)),
  shown: ({ supplier, place, via, basis, applicationCount, statementCount }) =>
    text(supplier.id, place.id, via, basis, String(applicationCount), String(statementCount)),
};
export const shape = fc.constantFrom(whole, plain);

const servicesQuestion = fc
  .record({ shape, level, via, filter: fc.option(serviceFilter, { freq: 4 }), orderBy: order('Service'), paging })
  .map(({ shape: { fields, show, shown }, paging, ...asked }) =>
    walk(
      `query ($level: PlaceLevel, $via: [Via!]!, $filter: ServiceFilter, $orderBy: ServiceOrder, ${pageVariables}) {
        services(level: $level, via: $via, filter: $filter, orderBy: $orderBy, ${pageArguments}) {
          edges { cursor node { ${fields} } } ${pageFields} } }`,
      asked,
      paging,
      ({ services }) => services,
      shown,
      (world) => sortedEdges(world, servicesOf(world, asked), asked.orderBy).map(show),
    ),
  );

const connection = (edges: Edge[], size: number, backward: boolean, show: Shape['show']): unknown => ({
  nodes: (backward ? edges.slice(-size) : edges.slice(0, size)).map(show),
  totalCount: edges.length,
});
const shownConnection = ({ nodes, totalCount }: Answer, shown: Shape['shown']): unknown => ({
  nodes: each(nodes, shown),
  totalCount,
});

const servesQuestion = fc
  .record({ shape, level, via, filter: fc.option(serviceFilter, { freq: 2 }), orderBy: order('Service'), paging })
  .map(({ shape: { fields, show, shown }, paging: { size, backward }, ...asked }) =>
    question(
      `query ($level: PlaceLevel, $via: [Via!]!, $filter: ServiceFilter, $orderBy: ServiceOrder) {
        suppliers(first: 1000) { nodes { id
          serves(level: $level, via: $via, filter: $filter, orderBy: $orderBy, ${backward ? 'last' : 'first'}: ${size}) {
            nodes { ${fields} } totalCount } } } }`,
      asked,
      ({ suppliers }) => each(suppliers.nodes, ({ id, serves }) => [id, shownConnection(serves, shown)]),
      (world) => {
        const all = sortedEdges(world, servicesOf(world, asked), asked.orderBy);
        return world.of('supplier').map((id) => [
          id,
          connection(
            all.filter(({ supplier }) => supplier === id),
            size,
            backward,
            show,
          ),
        ]);
      },
    ),
  );

/** Services of a place and of what lies inside it, rolled up to it; or only those stated of it. */
const servedByQuestion = fc
  .record({
    shape,
    exact: fc.boolean(),
    via,
    filter: fc.option(serviceFilter, { freq: 2 }),
    orderBy: order('Service'),
    paging,
  })
  .map(({ shape: { fields, show, shown }, paging: { size, backward }, exact, orderBy, ...asked }) =>
    question(
      `query ($exact: Boolean!, $via: [Via!]!, $filter: ServiceFilter, $orderBy: ServiceOrder) {
        places(first: 1000) { nodes { id
          servedBy(exact: $exact, via: $via, filter: $filter, orderBy: $orderBy, ${backward ? 'last' : 'first'}: ${size}) {
            nodes { ${fields} } totalCount } } } }`,
      { ...asked, exact, orderBy },
      ({ places }) => each(places.nodes, ({ id, servedBy }) => [id, shownConnection(servedBy, shown)]),
      (world) =>
        world.of('place').map((place) => {
          const edges = servedBy(world, place, exact, asked.via, asked.filter ?? {});
          return [place, connection(sortedEdges(world, edges, orderBy), size, backward, show)];
        }),
    ),
  );

function servedBy(
  world: World,
  place: string,
  exact: boolean,
  via: Via[],
  filter: Parameters<typeof counts>[2],
): Edge[] {
  const viewers = world.of('supplier').filter((id) => given(filter.supplier, (one) => matchesSupplier(world, id, one)));
  const grounds = viewers
    .flatMap((id) => groundsOf(world, id, 'PLACES', via))
    .filter((ground) => (exact ? ground.target === place : isWithin(world, ground.target, place)))
    .filter((ground) => counts(world, ground, filter));
  return edgesOf(grounds, () => place).filter(({ applicationCount }) =>
    given(filter.applicationCount, (number) => counted(applicationCount, number)),
  );
}

const activitiesQuestion = fc
  .record({ via, paging, holder: fc.constantFrom('suppliers', 'domains') })
  .map(({ via, holder, paging: { size, backward } }) =>
    question(
      `query ($via: [Via!]!) { ${holder === 'domains' ? 'domains' : 'suppliers(first: 1000) { nodes'} { id
        activities(via: $via, ${backward ? 'last' : 'first'}: ${size}) { nodes { domain { id } ${edgeFields} } totalCount } }
        ${holder === 'domains' ? '' : '}'} }`,
      { via },
      ({ domains, suppliers }) =>
        each(domains ?? suppliers.nodes, ({ id, activities }) => [id, shownConnection(activities, shownEdge)]),
      (world) => {
        const all = sortedEdges(
          world,
          edgesOf(world.of('supplier').flatMap((id) => groundsOf(world, id, 'DOMAIN', via))),
        );
        return world.of(holder === 'domains' ? 'domain' : 'supplier').map((id) => [
          id,
          connection(
            all.filter(({ supplier, target }) => [supplier, target].includes(id)),
            size,
            backward,
            (edge) => showEdge(edge, false),
          ),
        ]);
      },
    ),
  );

export const serviceQuestion: fc.Arbitrary<Question> = fc.oneof(
  servicesQuestion,
  servesQuestion,
  servedByQuestion,
  activitiesQuestion,
);
