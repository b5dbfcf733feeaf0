import Cypher from '@neo4j/cypher-builder';
import { Field, ID, InputType } from 'type-graphql';
import { Basis } from '../shared/basis.enum.js';
import { anyOf, conditions, idIn, n, type Predicate, some, type Ways } from '../shared/condition.js';
import { entityKinds } from '../shared/kinds.js';
import { Property, withLaunches } from './property.enum.js';

@InputType({ description: 'Conditions on facts; all must hold, a list means "any of these".' })
export class FactFilter {
  @Field(() => [ID], { nullable: true, description: 'About one of these entities.' })
  subject?: string[] | null;

  @Field(() => [Property], { nullable: true, description: 'Of one of these properties; EVENTS includes LAUNCHED.' })
  property?: Property[] | null;

  @Field(() => [Basis], { nullable: true, description: 'On one of these bases.' })
  basis?: Basis[] | null;

  @Field(() => [ID], { nullable: true, description: 'Said by one of these sources.' })
  source?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Said at one of these places in a source: "P28".' })
  locator?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: shown by its entity; false: a better fact disagrees.' })
  accepted?: boolean | null;
}

/** The entity that a fact is about is not the one that its source names, where that was merged into another. */
const about: Ways = [
  (node, entity) => ({
    patterns: [new Cypher.Pattern(node).related({ type: 'ABOUT' }).to(entity, { labels: ['Entity'] })],
  }),
];

/** What facts, claims and gaps rest on. */
const support: Ways = [
  (node, evidence) => ({
    patterns: [new Cypher.Pattern(node).related({ type: 'SUPPORTED_BY' }).to(evidence, { labels: ['Evidence'] })],
  }),
];

export function factCondition(filter: FactFilter): Predicate | undefined {
  const { subject, source, locator } = filter;
  return conditions(
    subject && some(subject, n, about, (ids, entity) => idIn(entity, [...entityKinds], ids)),
    filter.property && anyOf(n.property('property'), withLaunches(filter.property)),
    anyOf(n.property('basis'), filter.basis),
    filter.accepted == null ? undefined : Cypher.eq(n.property('accepted'), new Cypher.Param(filter.accepted)),
    (source ?? locator) &&
      some(filter, n, support, (_, evidence) =>
        conditions(idIn(evidence, ['Source'], source, 'sourceId'), anyOf(evidence.property('locator'), locator)),
      ),
  );
}
