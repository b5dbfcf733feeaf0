import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ApplicationArguments } from '../application/application.args.js';
import { applicationsOf } from '../application/application.loaders.js';
import { ApplicationConnection } from '../application/application.type.js';
import type { Context } from '../context.js';
import { NeedsIdOnly } from '../execution/needs-id-only.js';
import { Place } from '../place/place.type.js';
import type { Connection } from '../shared/connection.js';
import { Identifier, identifiersOf } from '../shared/identifier.type.js';
import { idOf } from '../shared/kinds.js';
import { PageArguments } from '../shared/page.args.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, part, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { Soon } from '../shared/soon.js';
import { GovernmentBodyFilter } from './government-body.filter.js';
import { governmentBodies } from './government-body.loaders.js';
import { GovernmentBody, GovernmentBodyConnection } from './government-body.type.js';

@Resolver(() => GovernmentBody)
export class GovernmentBodyResolver {
  @Query(() => GovernmentBody, {
    nullable: true,
    description: 'The government body with this id; null where there is none.',
  })
  governmentBody(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Such as "body:jinan-government".' }) id: string,
  ): Soon<EntityRow | null> {
    return rowById(context, idOf('GovernmentBody', id), partsOf('GovernmentBody', Selection.of(info)));
  }

  @Query(() => GovernmentBodyConnection, { description: 'Government bodies by id.' })
  governmentBodies(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => GovernmentBodyFilter, { nullable: true, description: 'Which bodies.' })
    filter: GovernmentBodyFilter | undefined,
    @Args(() => PageArguments) page: PageArguments,
  ): Promise<Connection<EntityRow>> {
    return governmentBodies(context, info, { ...page, filter });
  }

  @FieldResolver(() => Place, { nullable: true, description: 'Where it sits; null where no source says.' })
  place(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return part(context, row, 'place');
  }

  @FieldResolver(() => [Identifier], {
    description: 'What registers call it, such as its unified social credit code. By scheme.',
  })
  identifiers(@Root() row: EntityRow): Identifier[] {
    return identifiersOf(row);
  }

  @NeedsIdOnly()
  @FieldResolver(() => ApplicationConnection, { description: 'The applications that it commissioned.' })
  applications(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ApplicationArguments) args: ApplicationArguments,
  ): Promise<Connection<EntityRow>> {
    return applicationsOf('application/ofGovernmentBody', row, context, info, args);
  }
}
