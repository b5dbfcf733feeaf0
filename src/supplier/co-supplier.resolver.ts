import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ApplicationConnection } from '../application/application.type.js';
import type { Context } from '../context.js';
import type { Connection } from '../shared/connection.js';
import { checkedLimit, Limit } from '../shared/limit.js';
import { PageArguments } from '../shared/page.args.js';
import type { EntityRow } from '../shared/rows.js';
import { coSuppliersOf, type CoSupplierRow, sharedApplications } from './co-supplier.loaders.js';
import { CoSupplier } from './co-supplier.type.js';
import { Supplier } from './supplier.type.js';

@Resolver(() => Supplier)
export class CoSuppliersResolver {
  @FieldResolver(() => [CoSupplier], {
    description: 'Firms that share an application with it, most shared first, then by id.',
  })
  coSuppliers(
    @Root() row: EntityRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Limit(20) limit: number,
  ): Promise<CoSupplierRow[]> {
    return coSuppliersOf(row, checkedLimit(limit), context, info);
  }
}

@Resolver(() => CoSupplier)
export class CoSupplierResolver {
  @FieldResolver(() => ApplicationConnection, { description: 'The applications that the two share, by id.' })
  applications(
    @Root() row: CoSupplierRow,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Args(() => PageArguments) args: PageArguments,
  ): Promise<Connection<EntityRow>> {
    return sharedApplications(row, context, info, args);
  }
}
