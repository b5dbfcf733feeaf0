import { createHash } from 'node:crypto';
import { kindOf } from '../../shared/kinds.js';
import type * as Rows from '../rows.js';
import { context, iri, type Term } from './context.js';
import type { Thing } from './entities.js';

/** By what an entity says the same, for each property of facts; some are said otherwise of another kind. */
const predicates: Record<string, Term | Record<string, Term>> = {
  NAME: 'name',
  NAME_EN: 'nameEn',
  ALIASES: 'aliases',
  TITLED: 'titled',
  STATUS: 'status',
  DOMAIN: { Application: 'applicationCategory', Subdomain: 'inDefinedTermSet' },
  SUBDOMAIN: 'applicationSubCategory',
  PLACES: 'deployedIn',
  GOVERNMENT_BODIES: 'commissionedBy',
  SUPPLIERS: 'suppliedBy',
  EVENTS: 'event',
  LAUNCHED: 'launched',
  POSSIBLY_SAME_AS: 'possiblySameAs',
  DESCRIPTION: 'description',
  CONTRACT_VALUE: 'contractValue',
  NOTICES: 'notices',
  IDENTIFIERS: 'identifier',
  CATEGORIES: 'category',
  PARENT: { Supplier: 'memberOf', Place: 'containedInPlace' },
  BASED_IN: 'basedIn',
  SERVES: 'serves',
  ACTIVITIES: 'activeIn',
  PLACE: 'basedIn',
  LEVEL: 'level',
  KIND: 'placeKind',
  ADCODE: 'identifier',
};

/** A fact is a statement that somebody may hold: what accepted ones say stands at their subjects as well. */
export const factThing = (fact: Rows.FactRow): Thing => ({
  '@id': `fact:${createHash('sha256').update(fact.key).digest('hex')}`,
  '@type': ['rdf:Statement', 'prov:Entity'],
  subject: fact.subject,
  predicate: predicateOf(fact),
  ...(fact.object === null ? { objectValue: fact.value } : { objectLink: fact.object }),
  role: fact.role,
  date: fact.date,
  basis: fact.basis,
  accepted: fact.accepted,
  derivedFrom: fact.evidence.map(({ id }) => iri(id)),
});

function predicateOf({ subject, property }: Rows.FactRow): string {
  const term = predicates[property];
  const one = typeof term === 'object' ? term[kindOf(subject)] : term;
  const said = one === undefined ? undefined : context[one];
  if (said === undefined) return `gc:${property}`;
  return typeof said === 'object' ? (said as { '@id': string })['@id'] : String(said);
}

export const statementThings = {
  evidence: ({ id, source, locator, basis, note }: Rows.EvidenceRow): Thing => ({
    '@id': iri(id),
    '@type': 'prov:Entity',
    primarySource: source,
    locator,
    basis,
    note,
  }),
  sources: ({ id, kind, title, publisher, author, published, asOf, url }: Rows.SourceRow): Thing => ({
    '@id': id,
    '@type': ['schema:CreativeWork', 'prov:Entity'],
    kind,
    title,
    publisher: { '@type': 'schema:Organization', name: publisher },
    author: author === null ? null : { name: author },
    published,
    asOf,
    url: url === null ? null : iri(url),
  }),
  claims: ({ id, subjects, evidence, statement, statementZh, asserted, unit, period }: Rows.ClaimRow): Thing => ({
    '@id': id,
    '@type': ['schema:Claim', 'prov:Entity'],
    statement,
    statementZh,
    asserted: decimal(asserted),
    unit,
    period,
    about: subjects.map((one) => one.id),
    derivedFrom: evidence.map((one) => iri(one.id)),
  }),
  gaps: ({ id, description, minimum, maximum, mayBeListed, period, evidence, ...of }: Rows.GapRow): Thing => ({
    '@id': id,
    '@type': ['gc:Gap', 'prov:Entity'],
    description,
    minimum: decimal(minimum),
    maximum: decimal(maximum),
    mayBeListed,
    period,
    about: [...of.suppliers, of.place, of.domain].flatMap((one) => (one ? [one.id] : [])),
    derivedFrom: evidence.map((one) => iri(one.id)),
  }),
};

/** A number of JSON-LD with decimals would become a double, as "1.92E1". */
const decimal = (number: number | null): string | null => (number === null ? null : String(number));
