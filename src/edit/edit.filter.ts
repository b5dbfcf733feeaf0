import { Field, ID, InputType } from 'type-graphql';
import { anyOf, conditions, idIn, n, type Predicate, some, type Ways } from '../shared/condition.js';
import { entityKinds } from '../shared/kinds.js';
import Cypher from '@neo4j/cypher-builder';
import { EditKind } from './edit.enum.js';

@InputType({ description: 'Conditions on edits; all must hold, a list means "any of these".' })
export class EditFilter {
  @Field(() => [ID], { nullable: true, description: 'About one of these entities.' })
  entity?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Made by one of these.' })
  by?: string[] | null;

  @Field(() => [EditKind], { nullable: true, description: 'Of one of these kinds.' })
  kind?: EditKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'true: taken back meanwhile; false: it holds.' })
  undone?: boolean | null;
}

const about: Ways = [
  (node, entity) => ({
    patterns: [new Cypher.Pattern(node).related({ type: 'EDITED' }).to(entity, { labels: ['Entity'] })],
  }),
];

export function editCondition({ entity, by, kind, undone }: EditFilter): Predicate | undefined {
  const undoneBy = n.property('undoneBy');
  return conditions(
    entity && some(entity, n, about, (ids, one) => idIn(one, [...entityKinds], ids)),
    anyOf(n.property('by'), by),
    anyOf(n.property('kind'), kind),
    undone == null ? undefined : undone ? Cypher.isNotNull(undoneBy) : Cypher.isNull(undoneBy),
  );
}
