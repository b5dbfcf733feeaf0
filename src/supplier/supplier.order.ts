import { Field, InputType, registerEnumType } from 'type-graphql';
import type { NamedOrder } from '../shared/list.js';
import { namedOrder, OrderDirection, type SortKeys } from '../shared/order.js';

export enum SupplierOrderField {
  ID = 'ID',
  NAME = 'NAME',
  APPLICATION_COUNT = 'APPLICATION_COUNT',
  PROVINCE_COUNT = 'PROVINCE_COUNT',
}

registerEnumType(SupplierOrderField, {
  name: 'SupplierOrderField',
  description: 'What suppliers can be ordered by.',
  valuesConfig: {
    ID: { description: 'The id.' },
    NAME: { description: 'The pinyin of the name.' },
    APPLICATION_COUNT: { description: 'How many applications it supplies itself.' },
    PROVINCE_COUNT: { description: 'How many provinces it serves itself.' },
  },
});

@InputType({ description: 'An order of suppliers; ties by id in the same direction.' })
export class SupplierOrder {
  @Field(() => SupplierOrderField, { description: 'By what.' })
  field!: SupplierOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'In which direction.' })
  direction!: OrderDirection;
}

const keys: SortKeys<SupplierOrderField> = {
  ID: 'n.id',
  NAME: 'n.sortName',
  APPLICATION_COUNT: 'n.sortApplicationCount',
  PROVINCE_COUNT: 'n.sortProvinceCount',
};

export const supplierOrder = (order: SupplierOrder | null | undefined): NamedOrder => namedOrder(keys, order);
