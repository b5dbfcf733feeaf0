import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { ApplicationArguments } from '../application/application.args.js';
import { applicationsOf } from '../application/application.loaders.js';
import { ApplicationConnection } from '../application/application.type.js';
import type { Context } from '../context.js';
import { NeedsIdOnly } from '../execution/needs-id-only.js';
import { Place } from '../place/place.type.js';
import { ActivityArguments, ServiceArguments } from '../service/service.args.js';
import { activitiesOf, servicesOf } from '../service/service.loaders.js';
import { ActivityConnection, ServiceConnection } from '../service/service.type.js';
import type { Connection } from '../shared/connection.js';
import { Identifier, identifiersOf } from '../shared/identifier.type.js';
import { idOf } from '../shared/kinds.js';
import { partsOf } from '../shared/parts.js';
import { type EntityRow, part, rowById } from '../shared/rows.js';
import { Selection } from '../shared/selection.js';
import type { Soon } from '../shared/soon.js';
import { SupplierArguments } from './supplier.args.js';
import { suppliers } from './supplier.loaders.js';
import { Supplier, SupplierConnection } from './supplier.type.js';

@Resolver(() => Supplier)
export class SupplierResolver {
  @Query(() => Supplier, { nullable: true, description: 'The supplier with this id; null where there is none.' })
  supplier(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Such as "supplier:webank".' }) id: string,
  ): Soon<EntityRow | null> {
    return rowById(context, idOf('Supplier', id), partsOf('Supplier', Selection.of(info)));
  }

  @Query(() => SupplierConnection, { description: 'Suppliers, by id where no order is given.' })
  suppliers(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => SupplierArguments) args: SupplierArguments,
  ): Promise<Connection<EntityRow>> {
    return suppliers(context, info, args);
  }

  @FieldResolver(() => Supplier, { nullable: true, description: 'The firm or group that it belongs to.' })
  parent(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow | null> {
    return part(context, row, 'parent');
  }

  @FieldResolver(() => [Supplier], { description: 'Firms whose parent this is. By id.' })
  members(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part(context, row, 'members');
  }

  @FieldResolver(() => [Place], { description: 'Where it is based; a base is not a place served. By id.' })
  basedIn(@Root() row: EntityRow, @Ctx() context: Context): Soon<EntityRow[]> {
    return part(context, row, 'basedIn');
  }

  @FieldResolver(() => [Identifier], {
    description: 'What registers call it, such as its unified social credit code. By scheme.',
  })
  identifiers(@Root() row: EntityRow): Identifier[] {
    return identifiersOf(row);
  }

  @NeedsIdOnly()
  @FieldResolver(() => ApplicationConnection, { description: 'The applications that it supplies itself.' })
  applications(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ApplicationArguments) args: ApplicationArguments,
  ): Promise<Connection<EntityRow>> {
    return applicationsOf('application/ofSupplier', row, context, info, args);
  }

  @NeedsIdOnly()
  @FieldResolver(() => ServiceConnection, { description: 'The places that it serves.' })
  serves(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ServiceArguments) args: ServiceArguments,
  ): Promise<Connection<EntityRow>> {
    return servicesOf(row, context, info, args);
  }

  @NeedsIdOnly()
  @FieldResolver(() => ActivityConnection, { description: 'The domains that it works in.' })
  activities(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ActivityArguments) args: ActivityArguments,
  ): Promise<Connection<EntityRow>> {
    return activitiesOf(row, context, info, args);
  }
}
