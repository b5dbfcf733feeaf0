import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { checkedLimit, Limit } from '../shared/limit.js';
import type { EntityRow } from '../shared/rows.js';
import { Application } from './application.type.js';
import { type Similar, similarTo } from './similar.loaders.js';
import { SimilarApplication } from './similar.type.js';

@Resolver(() => Application)
export class SimilarResolver {
  @FieldResolver(() => [SimilarApplication], {
    description:
      'Applications that share something with it. Most in common first: a shared supplier counts before a subdomain, a place, a domain; then by id.',
  })
  similar(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Limit(10) limit: number,
  ): Promise<Similar[]> {
    return similarTo(row, checkedLimit(limit), context, info);
  }
}
