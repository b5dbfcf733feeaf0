import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import type { Connection } from '../shared/connection.js';
import { PageArguments } from '../shared/page.args.js';
import type { EntityRow } from '../shared/rows.js';
import { SourceKind } from './source.enum.js';
import { sources } from './source.loaders.js';
import { Source, SourceConnection } from './source.type.js';

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => SourceConnection, { description: 'The documents that facts come from. By id.' })
  sources(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('kind', () => [SourceKind], { nullable: true, description: 'Only sources of these kinds.' })
    kind: SourceKind[] | undefined,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<EntityRow>> {
    return sources(context, info, { ...page, kind });
  }
}
