import { ArgsType, Field } from 'type-graphql';
import { PageArguments } from '../shared/page.args.js';
import { PlaceFilter } from './place.filter.js';
import { PlaceOrder } from './place.order.js';

@ArgsType()
export class PlaceArguments extends PageArguments {
  @Field(() => PlaceFilter, { nullable: true, description: 'Which places.' })
  filter?: PlaceFilter | null;

  @Field(() => PlaceOrder, { nullable: true, description: 'In which order; by id where none is given.' })
  orderBy?: PlaceOrder | null;
}
