import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { evidenceOfFacts } from '../evidence/evidence.loaders.js';
import { Evidence } from '../evidence/evidence.type.js';
import type { Connection } from '../shared/connection.js';
import { Limit, limited } from '../shared/limit.js';
import { once, type Soon } from '../shared/soon.js';
import { PageArguments } from '../shared/page.args.js';
import { FactFilter } from './fact.filter.js';
import { type FactRow, facts } from './fact.loaders.js';
import { Fact, FactConnection } from './fact.type.js';

@Resolver(() => Fact)
export class FactResolver {
  @Query(() => FactConnection, {
    description:
      'Everything that is held, one statement a row: what is inferred, what rests on P28, what sources disagree on.',
  })
  facts(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => FactFilter, { nullable: true, description: 'Which facts.' }) filter: FactFilter | undefined,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<FactRow>> {
    return facts(context, info, { ...page, filter });
  }

  @FieldResolver(() => String, { description: 'As text: "ONLINE", "2019-10", or the name of `object`.' })
  value(@Root() fact: FactRow): string {
    return fact.value ?? fact.object?.name ?? '';
  }

  @FieldResolver(() => [Evidence], { description: 'What it rests on, best first.' })
  evidence(@Root() fact: FactRow, @Ctx() context: Context, @Limit(10) limit: number): Soon<Evidence[]> {
    const all = fact.parts?.includes('evidence') ? (fact.evidence ?? []) : evidenceOfFacts(context, [fact.key]);
    return once(all, (found) => limited(found, limit));
  }
}
