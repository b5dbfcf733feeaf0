import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ApplicationArguments } from '../application/application.args.js';
import { applicationsOf } from '../application/application.loaders.js';
import { ApplicationConnection } from '../application/application.type.js';
import type { Context } from '../context.js';
import { NeedsIdOnly } from '../execution/needs-id-only.js';
import { Domain } from '../domain/domain.type.js';
import type { Connection } from '../shared/connection.js';
import { idOf } from '../shared/kinds.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, part, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { Soon } from '../shared/soon.js';
import { Subdomain } from './subdomain.type.js';

@Resolver(() => Subdomain)
export class SubdomainResolver {
  @Query(() => Subdomain, { nullable: true, description: 'The subdomain with this id; null where there is none.' })
  subdomain(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Such as "subdomain:e-invoice".' }) id: string,
  ): Soon<EntityRow | null> {
    return rowById(context, idOf('Subdomain', id), partsOf('Subdomain', Selection.of(info)));
  }

  @FieldResolver(() => Domain, { description: 'The domain that it is a field of.' })
  domain(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow> {
    return part(context, row, 'domain');
  }

  @NeedsIdOnly()
  @FieldResolver(() => ApplicationConnection, { description: 'The applications of this field.' })
  applications(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ApplicationArguments) args: ApplicationArguments,
  ): Promise<Connection<EntityRow>> {
    return applicationsOf('application/ofSubdomain', row, context, info, args);
  }
}
