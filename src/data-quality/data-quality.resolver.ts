import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { evidenceOfFacts } from '../evidence/evidence.loaders.js';
import { Evidence } from '../evidence/evidence.type.js';
import { Gap } from '../gap/gap.type.js';
import { checkedLimit, Limit, limited } from '../shared/limit.js';
import type { EntityRow } from '../shared/rows.js';
import { conflictCount, coverage, type Duplicate, gaps, possibleDuplicates } from './data-quality.loaders.js';
import { Coverage, DataQuality, PossibleDuplicate } from './data-quality.type.js';

@Resolver(() => DataQuality)
export class DataQualityResolver {
  @Query(() => DataQuality, {
    nullable: true,
    description: 'What is known, what may be held twice, what sources disagree on, and what is missing.',
  })
  dataQuality(): DataQuality {
    return {};
  }

  @FieldResolver(() => [Coverage], {
    description:
      'Of all applications, what may be unknown of one. List the rest by applications(filter: { unknown: [SUPPLIERS] }).',
  })
  coverage(@Ctx() context: Context): Promise<Coverage[]> {
    return coverage(context);
  }

  @FieldResolver(() => [PossibleDuplicate], {
    description: 'Applications that may be the same, each pair once. By the ids of the one, then of the other.',
  })
  possibleDuplicates(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Limit(100) limit: number,
  ): Promise<Duplicate[]> {
    return possibleDuplicates(checkedLimit(limit), context, info);
  }

  @FieldResolver(() => Int, {
    description: 'Facts that a better one disagrees with. List them by facts(filter: { accepted: false }).',
  })
  conflictCount(@Ctx() context: Context): Promise<number> {
    return conflictCount(context);
  }

  @FieldResolver(() => [Gap], { description: 'What sources imply but do not identify. By id.' })
  gaps(@Ctx() context: Context, @Info() info: GraphQLResolveInfo, @Limit(100) limit: number): Promise<EntityRow[]> {
    return gaps(checkedLimit(limit), context, info);
  }
}

@Resolver(() => PossibleDuplicate)
export class PossibleDuplicateResolver {
  @FieldResolver(() => [Evidence], { description: 'Why they may be the same, best first.' })
  async evidence(@Root() { facts }: Duplicate, @Ctx() context: Context, @Limit(10) limit: number): Promise<Evidence[]> {
    return limited(await evidenceOfFacts(context, facts), limit);
  }
}
