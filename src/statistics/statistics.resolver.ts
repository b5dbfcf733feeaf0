import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { StatisticsArguments } from './statistics.args.js';
import { applicationStatistics } from './statistics.loaders.js';
import { ApplicationStatistics } from './statistics.type.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => ApplicationStatistics, {
    nullable: true,
    description:
      'Counts over any combination of dimensions, largest bucket first. basis: links on any other basis fall into the unknown bucket. ' +
      'datedBy: the event whose date YEAR and QUARTER take; a date coarser than the dimension is unknown to it.',
  })
  applicationStatistics(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => StatisticsArguments) args: StatisticsArguments,
  ): Promise<object> {
    return applicationStatistics(context, info, args);
  }
}
