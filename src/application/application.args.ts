import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../shared/page.args.js';
import { ApplicationFilter } from './application.filter.js';
import type { ApplicationArgs } from './application.loaders.js';
import { ApplicationOrder } from './application.order.js';

/** The arguments of every list of applications. */
@ArgsType()
export class ApplicationArguments extends PageArguments implements ApplicationArgs {
  @Field(() => ApplicationFilter, { nullable: true, description: 'Which applications.' })
  filter?: ApplicationFilter | null;

  @Field(() => ApplicationOrder, { nullable: true, description: 'In which order; by id where none is given.' })
  orderBy?: ApplicationOrder | null;
}
