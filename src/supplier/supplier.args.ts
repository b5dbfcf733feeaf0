import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../shared/page.args.js';
import { SupplierFilter } from './supplier.filter.js';
import { SupplierOrder } from './supplier.order.js';

@ArgsType()
export class SupplierArguments extends PageArguments {
  @Field(() => SupplierFilter, { nullable: true, description: 'Which suppliers.' })
  filter?: SupplierFilter | null;

  @Field(() => SupplierOrder, { nullable: true, description: 'In which order; by id where none is given.' })
  orderBy?: SupplierOrder | null;
}
