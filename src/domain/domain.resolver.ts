import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ApplicationArguments } from '../application/application.args.js';
import { applicationsOf } from '../application/application.loaders.js';
import { ApplicationConnection } from '../application/application.type.js';
import type { Context } from '../context.js';
import { NeedsIdOnly } from '../execution/needs-id-only.js';
import { ActivityArguments } from '../service/service.args.js';
import { activitiesOf } from '../service/service.loaders.js';
import { ActivityConnection } from '../service/service.type.js';
import type { Connection } from '../shared/connection.js';
import { idOf } from '../shared/kinds.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, part, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { Soon } from '../shared/soon.js';
import { Subdomain } from '../subdomain/subdomain.type.js';
import { domains } from './domain.loaders.js';
import { Domain } from './domain.type.js';

@Resolver(() => Domain)
export class DomainResolver {
  @Query(() => Domain, { nullable: true, description: 'The domain with this id; null where there is none.' })
  domain(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Such as "domain:tax".' }) id: string,
  ): Soon<EntityRow | null> {
    return rowById(context, idOf('Domain', id), partsOf('Domain', Selection.of(info)));
  }

  @Query(() => [Domain], { description: 'All domains, by id.' })
  domains(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<EntityRow[]> {
    return domains(context, info);
  }

  @FieldResolver(() => [Subdomain], { description: 'The fields within it. By id.' })
  subdomains(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part(context, row, 'subdomains');
  }

  @NeedsIdOnly()
  @FieldResolver(() => ApplicationConnection, { description: 'The applications of this domain.' })
  applications(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ApplicationArguments) args: ApplicationArguments,
  ): Promise<Connection<EntityRow>> {
    return applicationsOf('application/ofDomain', row, context, info, args);
  }

  @NeedsIdOnly()
  @FieldResolver(() => ActivityConnection, { description: 'The suppliers that work in it.' })
  activities(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ActivityArguments) args: ActivityArguments,
  ): Promise<Connection<EntityRow>> {
    return activitiesOf(row, context, info, args);
  }
}
