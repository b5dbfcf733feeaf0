import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { SearchArguments } from './search.args.js';
import { type Hits, search } from './search.loaders.js';
import { SearchConnection } from './search.type.js';

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      'Names, English names, aliases, pinyin and initials of every entity, best first. An empty query is BAD_USER_INPUT.',
  })
  search(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SearchArguments) args: SearchArguments,
  ): Promise<Hits> {
    return search(context, info, args);
  }
}
