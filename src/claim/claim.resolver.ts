import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Float, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Evidence } from '../evidence/evidence.type.js';
import type { Connection } from '../shared/connection.js';
import { Entity } from '../shared/entity.type.js';
import { Limit, limited } from '../shared/limit.js';
import { PageArguments } from '../shared/page.args.js';
import { type EntityRow, part } from '../shared/rows.js';
import { once, type Soon } from '../shared/soon.js';
import { Claim, ClaimConnection, Verdict } from './claim.type.js';
import { claims, judgementOf } from './claim.loaders.js';

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => ClaimConnection, { description: 'What sources assert, held against the graph. By id.' })
  claims(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('verdict', () => [Verdict], { nullable: true, description: 'Only claims with one of these verdicts.' })
    verdict: Verdict[] | undefined,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<EntityRow>> {
    return claims(context, info, { ...page, verdict });
  }

  @FieldResolver(() => [Entity], { description: 'Whom it is about; empty for the whole survey. By id.' })
  subjects(@Root() claim: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part(context, claim, 'subjects');
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Records that bear it out; null where that cannot be counted.',
  })
  async found(@Root() claim: EntityRow, @Ctx() context: Context): Promise<number | null> {
    return (await judgementOf(context, claim)).found;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The fewest these can be, where possible duplicates turn out to be one.',
  })
  async foundAtLeast(@Root() claim: EntityRow, @Ctx() context: Context): Promise<number | null> {
    return (await judgementOf(context, claim)).foundAtLeast;
  }

  @FieldResolver(() => Verdict, { description: 'What the graph can say of it.' })
  async verdict(@Root() claim: EntityRow, @Ctx() context: Context): Promise<Verdict> {
    return (await judgementOf(context, claim)).verdict;
  }

  @FieldResolver(() => String, { description: 'Why the verdict is so, composed from what was counted.' })
  async explanation(@Root() claim: EntityRow, @Ctx() context: Context): Promise<string> {
    return (await judgementOf(context, claim)).explanation;
  }

  @FieldResolver(() => [Evidence], { description: 'Where it is asserted, best first.' })
  evidence(@Root() claim: EntityRow, @Ctx() context: Context, @Limit(10) limit: number): Soon<Evidence[]> {
    return once(part<Evidence[]>(context, claim, 'evidence'), (all) => limited(all, limit));
  }
}
