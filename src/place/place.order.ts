import { Field, InputType, registerEnumType } from 'type-graphql';
import type { NamedOrder } from '../shared/list.js';
import { namedOrder, OrderDirection, type SortKeys } from '../shared/order.js';

export enum PlaceOrderField {
  ID = 'ID',
  NAME = 'NAME',
  APPLICATION_COUNT = 'APPLICATION_COUNT',
}

registerEnumType(PlaceOrderField, {
  name: 'PlaceOrderField',
  description: 'What places can be ordered by.',
  valuesConfig: {
    ID: { description: 'The id.' },
    NAME: { description: 'The pinyin of the name.' },
    APPLICATION_COUNT: { description: 'How many applications there are in it or inside it.' },
  },
});

@InputType({ description: 'An order of places; ties by id in the same direction.' })
export class PlaceOrder {
  @Field(() => PlaceOrderField, { description: 'By what.' })
  field!: PlaceOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'In which direction.' })
  direction!: OrderDirection;
}

const keys: SortKeys<PlaceOrderField> = {
  ID: 'n.id',
  NAME: 'n.sortName',
  APPLICATION_COUNT: 'n.sortApplicationCount',
};

export const placeOrder = (order: PlaceOrder | null | undefined): NamedOrder => namedOrder(keys, order);
