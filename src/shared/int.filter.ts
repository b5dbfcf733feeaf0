import Cypher from '@neo4j/cypher-builder';
import { Field, InputType, Int } from 'type-graphql';
import { conditions, type Predicate } from './condition.js';

@InputType({ description: 'Conditions on a whole number.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'Is this.' })
  eq?: number | null;

  @Field(() => Int, { nullable: true, description: 'Is more than this.' })
  gt?: number | null;

  @Field(() => Int, { nullable: true, description: 'Is this or more.' })
  gte?: number | null;

  @Field(() => Int, { nullable: true, description: 'Is less than this.' })
  lt?: number | null;

  @Field(() => Int, { nullable: true, description: 'Is this or less.' })
  lte?: number | null;
}

const comparisons = { eq: Cypher.eq, gt: Cypher.gt, gte: Cypher.gte, lt: Cypher.lt, lte: Cypher.lte };

/** A number that is as a filter wants it. */
export function compared(number: Cypher.Expr, filter: IntFilter | null | undefined): Predicate | undefined {
  return conditions(
    ...Object.entries(comparisons).map(([name, compare]) => {
      const value = filter?.[name as keyof IntFilter];
      return value == null ? undefined : compare(number, new Cypher.Param(value));
    }),
  );
}
