import { Field, InputType, registerEnumType } from 'type-graphql';
import { namedOrder, OrderDirection, type SortKeys } from '../shared/order.js';
import type { NamedOrder } from '../shared/list.js';

export enum ApplicationOrderField {
  ID = 'ID',
  NAME = 'NAME',
  LAUNCHED = 'LAUNCHED',
  FIRST_EVENT = 'FIRST_EVENT',
  STATUS = 'STATUS',
  SUPPLIER_COUNT = 'SUPPLIER_COUNT',
}

registerEnumType(ApplicationOrderField, {
  name: 'ApplicationOrderField',
  description: 'What applications can be ordered by. Dates sort by their earliest day, backwards by the same.',
  valuesConfig: {
    ID: { description: 'The id.' },
    NAME: { description: 'The pinyin of the name.' },
    LAUNCHED: { description: 'The launch; unknown last.' },
    FIRST_EVENT: { description: 'The first dated event of any kind; unknown last.' },
    STATUS: { description: "The status, in the enum's order; unknown last." },
    SUPPLIER_COUNT: { description: 'How many suppliers are known.' },
  },
});

@InputType({
  description: 'An order of applications; ties by id in the same direction, unknown last in both directions.',
})
export class ApplicationOrder {
  @Field(() => ApplicationOrderField, { description: 'By what.' })
  field!: ApplicationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: 'In which direction.' })
  direction!: OrderDirection;
}

const keys: SortKeys<ApplicationOrderField> = {
  ID: 'n.id',
  NAME: 'n.sortName',
  LAUNCHED: { ASC: 'n.sortLaunched', DESC: 'n.sortLaunchedDown' },
  FIRST_EVENT: { ASC: 'n.sortFirstEvent', DESC: 'n.sortFirstEventDown' },
  STATUS: { ASC: 'n.sortStatus', DESC: 'n.sortStatusDown' },
  SUPPLIER_COUNT: 'n.sortSupplierCount',
};

export const applicationOrder = (order: ApplicationOrder | null | undefined): NamedOrder => namedOrder(keys, order);
