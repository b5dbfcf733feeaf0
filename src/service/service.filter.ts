import { Field, InputType, registerEnumType } from 'type-graphql';
import { ApplicationFilter } from '../application/application.filter.js';
import { PlaceFilter } from '../place/place.filter.js';
import { Basis } from '../shared/basis.enum.js';
import { IntFilter } from '../shared/int.filter.js';
import { OrderDirection } from '../shared/order.js';
import { SupplierFilter } from '../supplier/supplier.filter.js';

@InputType({
  description:
    'Conditions on services. Tests the place as stated, before the roll-up. With `applications`, only these count and bare statements do not.',
})
export class ServiceFilter {
  @Field(() => SupplierFilter, { nullable: true, description: 'By who serves.' })
  supplier?: SupplierFilter | null;

  @Field(() => PlaceFilter, { nullable: true, description: 'By the place as stated.' })
  place?: PlaceFilter | null;

  @Field(() => ApplicationFilter, { nullable: true, description: 'Only these applications count.' })
  applications?: ApplicationFilter | null;

  @Field(() => [Basis], { nullable: true, description: 'Only grounds on one of these bases count.' })
  basis?: Basis[] | null;

  @Field(() => IntFilter, { nullable: true, description: 'By how many applications count.' })
  applicationCount?: IntFilter | null;
}

export enum ServiceOrderField {
  SUPPLIER = 'SUPPLIER',
  PLACE = 'PLACE',
  APPLICATION_COUNT = 'APPLICATION_COUNT',
}

registerEnumType(ServiceOrderField, {
  name: 'ServiceOrderField',
  description: 'What services can be ordered by.',
  valuesConfig: {
    SUPPLIER: { description: "The pinyin of the supplier's name." },
    PLACE: { description: "The pinyin of the place's name." },
    APPLICATION_COUNT: { description: 'How many applications count.' },
  },
});

@InputType({ description: 'An order of services; ties by the ids of supplier and place in the same direction.' })
export class ServiceOrder {
  @Field(() => ServiceOrderField, { description: 'By what.' })
  field!: ServiceOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'In which direction.' })
  direction!: OrderDirection;
}
