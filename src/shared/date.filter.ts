import Cypher from '@neo4j/cypher-builder';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { BadInput } from '../client-errors.js';
import { conditions, type Predicate } from './condition.js';
import { GraphQLDay } from './scalars.js';

export enum DateMatch {
  POSSIBLE = 'POSSIBLE',
  CERTAIN = 'CERTAIN',
}

registerEnumType(DateMatch, {
  name: 'DateMatch',
  description: 'What a date that is only known to the month, or to half a year, must do to match.',
  valuesConfig: {
    POSSIBLE: { description: 'The fuzzy date may lie in the range.' },
    CERTAIN: { description: 'It cannot lie outside.' },
  },
});

@InputType({
  description: 'A range of days, both inclusive, that a known date lies in; without either, any known date.',
})
export class DateFilter {
  @Field(() => GraphQLDay, { nullable: true, description: 'On this day or later.' })
  from?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'On this day or earlier.' })
  to?: string | null;

  @Field(() => DateMatch, { defaultValue: DateMatch.POSSIBLE, description: 'How sure it must be.' })
  match!: DateMatch;
}

/** A date between two days, its first and last, lies in the range. Throws BadInput where the range ends before it begins. */
export function dated(earliest: Cypher.Expr, latest: Cypher.Expr, { from, to, match }: DateFilter): Predicate {
  if (from != null && to != null && from > to)
    throw new BadInput(`The range of days ends on ${to}, before it begins on ${from}. Exchange "from" and "to".`);
  const [first, last] = match === DateMatch.CERTAIN ? [earliest, latest] : [latest, earliest];
  const within = conditions(
    from == null ? undefined : Cypher.gte(first, new Cypher.Param(from)),
    to == null ? undefined : Cypher.lte(last, new Cypher.Param(to)),
  );
  return within ?? Cypher.isNotNull(earliest);
}
