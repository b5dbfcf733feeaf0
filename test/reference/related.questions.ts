import fc from 'fast-check';
import { showEvidence, shownEvidence, evidenceFields } from './fact.questions.js';
import { known } from './filters.js';
import { type Answer, each, idsOf, type Question, question } from './question.js';
import { byCodePoint } from './text.js';
import { bestOf, distinct, type World } from './world.js';

/** Most in common first: suppliers before subdomains, places and domains. */
const shares = ['SUPPLIERS', 'SUBDOMAIN', 'PLACES', 'DOMAIN'];

function similarTo(world: World, id: string) {
  const common = (other: string, property: string) =>
    world.objects(id, property).filter((object) => world.objects(other, property).includes(object));
  return world
    .of('application')
    .filter((other) => other !== id)
    .map((other) => ({ application: other, shared: shares.map((property) => common(other, property)) }))
    .filter(({ shared }) => shared.flat().length > 0)
    .sort((a, b) => compareCounts(a.shared, b.shared) || byCodePoint(a.application, b.application))
    .map(({ application, shared }) => ({ application, shared: distinct(shared.flat()) }));
}

const compareCounts = (a: string[][], b: string[][]): number =>
  a.map((one, at) => (b[at] ?? []).length - one.length).find((difference) => difference !== 0) ?? 0;

const similar = fc.constantFrom(2, 10, 1000).map((limit) =>
  question(
    `query ($limit: Int!) { applications(first: 1000) { nodes { id similar(limit: $limit) { application { id } shared { id } } } } }`,
    { limit },
    (data: Answer) =>
      each(data.applications.nodes, ({ id, similar }) => [
        id,
        each(similar, ({ application, shared }) => ({ application: application.id, shared: distinct(idsOf(shared)) })),
      ]),
    (world) => world.of('application').map((id) => [id, similarTo(world, id).slice(0, limit)]),
  ),
);

const coSuppliers = fc.constantFrom(2, 20).map((limit) =>
  question(
    `query ($limit: Int!) { suppliers(first: 1000) { nodes { id coSuppliers(limit: $limit) { supplier { id } applicationCount
      applications { nodes { id } totalCount } } } } }`,
    { limit },
    (data: Answer) => data.suppliers.nodes,
    (world) =>
      world.of('supplier').map((id) => {
        const common = (other: string) =>
          world.subjects(id, 'SUPPLIERS').filter((one) => world.subjects(other, 'SUPPLIERS').includes(one));
        return {
          id,
          coSuppliers: world
            .of('supplier')
            .filter((other) => other !== id && common(other).length > 0)
            .sort((a, b) => common(b).length - common(a).length || byCodePoint(a, b))
            .slice(0, limit)
            .map((other) => ({
              supplier: { id: other },
              applicationCount: common(other).length,
              applications: { nodes: common(other).map((one) => ({ id: one })), totalCount: common(other).length },
            })),
        };
      }),
  ),
);

const quality = question(
  `{ dataQuality { coverage { property known stated total } possibleDuplicates(limit: 1000) { one { id } other { id } ${evidenceFields} }
    conflictCount gaps(limit: 1000) { id suppliers { id } place { id } domain { id } minimum maximum mayBeListed } } }`,
  {},
  ({ dataQuality: { coverage, possibleDuplicates, ...rest } }: Answer) => ({
    ...rest,
    coverage: (coverage as { property: string }[]).sort(byProperty),
    possibleDuplicates: each(possibleDuplicates, ({ evidence, ...pair }) => ({
      ...pair,
      evidence: shownEvidence(evidence),
    })),
  }),
  (world) => ({
    conflictCount: world.facts.filter(({ accepted }) => !accepted).length,
    gaps: world.tables.gaps.map(({ id = '', suppliers = '', place, domain, minimum }) => ({
      ...{ id, suppliers: distinct(suppliers.split('; ').filter(Boolean)).map((one) => ({ id: one })) },
      ...{ place: place ? { id: place } : null, domain: domain ? { id: domain } : null },
      ...{ minimum: Number(minimum), maximum: null, mayBeListed: true },
    })),
    coverage: covered.map((property) => coverageOf(world, property)).sort(byProperty),
    possibleDuplicates: world
      .of('application')
      .flatMap((id) => world.held(id, 'POSSIBLY_SAME_AS'))
      .map(({ subject, object, evidence }) => ({
        one: { id: subject },
        other: { id: object },
        evidence: showEvidence(evidence),
      }))
      .sort((a, b) => byCodePoint(`${a.one.id} ${a.other.id}`, `${b.one.id} ${b.other.id}`)),
  }),
);

/** What may be unknown of an application. */
const covered = [
  ...['NAME_EN', 'ALIASES', 'STATUS', 'DOMAIN', 'SUBDOMAIN', 'PLACES', 'GOVERNMENT_BODIES', 'SUPPLIERS', 'EVENTS'],
  ...['LAUNCHED', 'DESCRIPTION', 'CONTRACT_VALUE', 'NOTICES', 'IDENTIFIERS'],
];

const byProperty = (a: { property: string }, b: { property: string }): number => byCodePoint(a.property, b.property);

function coverageOf(world: World, property: string) {
  const all = world.of('application').map((id) => known(world, id, property));
  const found = all.filter((facts) => facts.length > 0);
  const stated = found.filter((facts) => bestOf(facts.map(({ basis }) => basis)) === 'STATED');
  return { property, known: found.length, stated: stated.length, total: all.length };
}

export const relatedQuestion: fc.Arbitrary<Question> = fc.oneof(similar, coSuppliers, fc.constant(quality));
