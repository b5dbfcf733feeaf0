import fc from 'fast-check';
import { daysOf } from './dates.js';
import {
  checkEvidenceOrder,
  evidenceFields,
  factFields,
  showEvidence,
  showFact,
  shownEvidence,
  shownFact,
} from './fact.questions.js';
import { applicationsIn, cityOf, provinceOf, provincesOf } from './places.js';
import { type Answer, each, type Question, question, same } from './question.js';
import { ownPlaces } from './services.js';
import { byCodePoint } from './text.js';
import { distinct, type Fact, newest, type World } from './world.js';

const entity = 'id name nameEn aliases';
const fuzzy = '{ edtf earliest latest }';
const list = (ids: string[]) => ids.map((id) => ({ id }));
const one = (id: string | null) => (id === null ? null : { id });
const fuzzyDate = (date: string | null) => (date === null ? null : { edtf: date, ...daysOf(date) });

function showEntity(world: World, id: string) {
  const aliases = values(world, id, 'ALIASES');
  return { id, name: world.value(id, 'NAME'), nameEn: world.value(id, 'NAME_EN'), aliases };
}

const applications = question(
  `{ applications(first: 1000) { nodes { ${entity} titled status statusAsOf domain { id } subdomain { id } places { id }
    governmentBodies { id } suppliers { id } possiblySameAs { id } launched ${fuzzy}
    description contractValue { amount currency } awarded ${fuzzy} notices identifiers { scheme id } events { kind date ${fuzzy} ${evidenceFields} }
    supplies { supplier { id } application { id } role date ${fuzzy} basis ${evidenceFields} } } } }`,
  {},
  (data) =>
    each(data.applications.nodes, (node) => ({
      ...node,
      supplies: each(node.supplies, shown),
      // Events of one day come in an order that nothing tells.
      events: each(node.events, shown).sort(byDay),
    })),
  (world) =>
    world.of('application').map((id) => ({
      ...showEntity(world, id),
      titled: world.value(id, 'TITLED') === 'true',
      status: world.value(id, 'STATUS') ?? 'UNKNOWN',
      statusAsOf: statusAsOf(world, world.one(id, 'STATUS')),
      ...{ domain: one(world.object(id, 'DOMAIN')), subdomain: one(world.object(id, 'SUBDOMAIN')) },
      places: list(world.objects(id, 'PLACES')),
      governmentBodies: list(world.objects(id, 'GOVERNMENT_BODIES')),
      suppliers: list(world.objects(id, 'SUPPLIERS')),
      possiblySameAs: list(
        distinct([...world.objects(id, 'POSSIBLY_SAME_AS'), ...world.subjects(id, 'POSSIBLY_SAME_AS')]),
      ),
      launched: fuzzyDate(world.value(id, 'LAUNCHED')),
      description: world.value(id, 'DESCRIPTION'),
      contractValue: money(world.value(id, 'CONTRACT_VALUE')),
      awarded: fuzzyDate(awarded(world, id)),
      notices: values(world, id, 'NOTICES'),
      identifiers: identifiers(world, id),
      events: [...world.held(id, 'EVENTS'), ...world.held(id, 'LAUNCHED')]
        .map(({ role, date, evidence }) => ({ kind: role, date: fuzzyDate(date), evidence: showEvidence(evidence) }))
        .sort(byDay),
      supplies: world
        .held(id, 'SUPPLIERS')
        .map(showSupply)
        .sort((a, b) => byCodePoint(rank(a), rank(b))),
    })),
);

const values = (world: World, id: string, property: string): string[] =>
  world
    .held(id, property)
    .map(({ value }) => value ?? '')
    .sort(byCodePoint);

const identifiers = (world: World, id: string) =>
  values(world, id, 'IDENTIFIERS').map((text) => {
    const [scheme, ...words] = text.split(' ');
    return { scheme, id: words.join(' ') };
  });

function money(text: string | null) {
  const [amount, currency] = text?.split(' ') ?? [];
  return text === null ? null : { amount: Number(amount), currency };
}

function awarded(world: World, id: string): string | null {
  const dates = world.held(id, 'EVENTS').flatMap(({ role, date }) => (role === 'BID_WON' && date ? [date] : []));
  const key = (date: string) => `${daysOf(date).earliest} ${daysOf(date).latest} ${date}`;
  return dates.sort((a, b) => byCodePoint(key(a), key(b)))[0] ?? null;
}

const rank = ({ supplier, role }: ReturnType<typeof showSupply>): string => `${supplier.id} ${role}`;
const shown = ({ evidence, ...rest }: Answer) => ({ ...rest, evidence: shownEvidence(evidence) });

const byDay = (a: Answer, b: Answer): number => byCodePoint(dayAndAll(a), dayAndAll(b));
const dayAndAll = (event: Answer): string =>
  `${event.date?.earliest ?? 'undated'} ${JSON.stringify([event.kind, event.date, event.evidence])}`;

const showSupply = ({ subject, object, role, date, basis, evidence }: Fact) => ({
  ...{ supplier: { id: object }, application: { id: subject }, role, date: fuzzyDate(date), basis },
  evidence: showEvidence(evidence),
});

function statusAsOf(world: World, status: Fact | undefined): string | null {
  if (!status) return null;
  const asOf = world.tables.sources.find(({ id }) => id === newest(status).source)?.asOf;
  return asOf === '' ? null : (asOf ?? null);
}

const categories = [
  'STATE_OWNED',
  'INTERNET_GIANT',
  'LISTED',
  'LISTED_SUBSIDIARY',
  'HIGH_TECH',
  'PRIVATE_TECH',
  'BLOCKCHAIN',
];

const suppliers = question(
  `{ suppliers(first: 1000) { nodes { ${entity} categories parent { id } members { id } basedIn { id } applicationCount provinceCount identifiers { scheme id } } } }`,
  {},
  (data) => data.suppliers.nodes,
  (world) =>
    world.of('supplier').map((id) => ({
      ...showEntity(world, id),
      categories: categories.filter((category) => world.held(id, 'CATEGORIES').some(({ value }) => value === category)),
      ...{ parent: one(world.object(id, 'PARENT')), members: list(world.subjects(id, 'PARENT')) },
      basedIn: list(world.objects(id, 'BASED_IN')),
      applicationCount: world.subjects(id, 'SUPPLIERS').length,
      provinceCount: provincesOf(world, ownPlaces(world, id)).length,
      identifiers: identifiers(world, id),
    })),
);

const places = question(
  `{ places(first: 1000) { nodes { ${entity} adcode level kind parent { id } province { id } city { id } children { id } applicationCount } }
    governmentBodies(first: 1000) { nodes { ${entity} place { id } identifiers { scheme id } } } domains { ${entity} subdomains { ${entity} domain { id } } } }`,
  {},
  (data) => [data.places.nodes, data.governmentBodies.nodes, data.domains],
  (world) => [
    world.of('place').map((id) => ({
      ...showEntity(world, id),
      adcode: world.value(id, 'ADCODE'),
      ...{ level: world.value(id, 'LEVEL'), kind: world.value(id, 'KIND'), parent: one(world.object(id, 'PARENT')) },
      ...{ province: one(provinceOf(world, id)), city: one(cityOf(world, id)) },
      children: list(world.subjects(id, 'PARENT')),
      applicationCount: applicationsIn(world, id).length,
    })),
    world.of('body').map((id) => ({
      ...showEntity(world, id),
      place: one(world.object(id, 'PLACE')),
      identifiers: identifiers(world, id),
    })),
    world.of('domain').map((id) => ({ ...showEntity(world, id), subdomains: subdomainsOf(world, id) })),
  ],
);

const subdomainsOf = (world: World, domain: string) =>
  world
    .subjects(domain, 'DOMAIN')
    .filter((id) => id.startsWith('subdomain:'))
    .map((id) => ({ ...showEntity(world, id), domain: { id: domain } }));

/** Facts and evidence of single entities, those of any basis alike. */
const entityFacts = fc.constantFrom('applications', 'suppliers', 'places').map((field): Question => {
  const text = `{ ${field}(first: 1000) { nodes { id ${evidenceFields} facts(limit: 1000) { ${factFields} } } } }`;
  return {
    text,
    variables: {},
    check: async (ask, world) => {
      const { nodes } = (await ask(text, {}))[field];
      for (const { id, evidence, facts } of nodes) {
        checkEvidenceOrder(world, evidence);
        same(shownEvidence(evidence), showEvidence(world.evidence(id)), `Evidence of ${id}`);
        const expected = world.facts.filter(({ subject }) => subject === id).map((fact) => showFact(world, fact));
        same(each(facts, shownFact).sort(byCodePoint), expected.sort(byCodePoint), `Facts of ${id}`);
      }
    },
  };
});

export const showQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.constantFrom(applications, suppliers, places),
  entityFacts,
);
