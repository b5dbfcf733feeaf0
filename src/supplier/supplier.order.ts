import { Field, InputType, registerEnumType } from 'type-graphql';
import type { NamedOrder } from '../shared/list.js';
import { namedOrder, OrderDirection } from '../shared/order.js';

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

/** Provinces by applications that are more than plans, and by bare statements. */
const provinces = `COUNT {
  MATCH (n)-[:SUPPLIES]->(a)-[:DEPLOYED_IN]->()-[:WITHIN*0..3]->(q:Place {level: 'PROVINCE'}) WHERE a.status <> 'PLANNED' RETURN q
  UNION MATCH (n)-[:SERVES]->()-[:WITHIN*0..3]->(q:Place {level: 'PROVINCE'}) RETURN q
}`;

const keys: Record<SupplierOrderField, string | null> = {
  ID: null,
  NAME: 'n.pinyin',
  APPLICATION_COUNT: 'COUNT { MATCH (n)-[:SUPPLIES]->(a) RETURN DISTINCT a }',
  PROVINCE_COUNT: provinces,
};

export const supplierOrder = (order: SupplierOrder | null | undefined): NamedOrder => namedOrder(keys, order);
