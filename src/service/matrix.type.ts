import { Field, ObjectType } from 'type-graphql';
import { Place } from '../place/place.type.js';
import { Supplier } from '../supplier/supplier.type.js';
import { Service } from './service.type.js';

@ObjectType({ simpleResolvers: true, description: 'Which suppliers serve which places, ready to draw.' })
export class ServiceMatrix {
  @Field(() => [Supplier], {
    description: 'The suppliers with most cells first, then by id; `supplierLimit` of them at most.',
  })
  suppliers!: Supplier[];

  @Field(() => [Place], {
    description: 'All places of the level, empty ones too, and the coarser ones that cells stand on, in code order.',
  })
  places!: Place[];

  @Field(() => [Service], {
    description:
      'The services of these suppliers, one for each pair that is: in the order of the suppliers, then of the places.',
  })
  cells!: Service[];

  @Field(() => Boolean, {
    description: 'There are more suppliers than `supplierLimit`; their cells are left out with them.',
  })
  truncated!: boolean;
}
