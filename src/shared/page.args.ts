import { ArgsType, Field, Int } from 'type-graphql';
import type { PageArgs } from './connection.js';

@ArgsType()
export class PageArguments implements PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows from the start, 0 to 1000; neither first nor last means first: 50.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Begin after the row with this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many rows from the end, 0 to 1000.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'End before the row with this cursor.' })
  before?: string | null;
}
