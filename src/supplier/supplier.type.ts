import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.type.js';
import { Entity, Node } from '../shared/entity.type.js';
import { SupplierCategory } from './supplier.enum.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Entity],
  description: 'A firm, or a group of firms, that supplies technology.',
})
export class Supplier extends Entity {
  @Field(() => [SupplierCategory], { description: "Not disjoint: the source's own classes overlap." })
  categories!: SupplierCategory[];

  @Field(() => Int, { description: 'How many applications it supplies itself.' })
  applicationCount!: number;

  @Field(() => Int, { description: 'How many provinces it serves itself.' })
  provinceCount!: number;
}

export const SupplierConnection = connectionOf('Supplier', () => Supplier);
