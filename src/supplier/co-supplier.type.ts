import { Field, Int, ObjectType } from 'type-graphql';
import { Supplier } from './supplier.type.js';

@ObjectType({ simpleResolvers: true, description: 'A supplier that shares applications with another one.' })
export class CoSupplier {
  @Field(() => Supplier, { description: 'The other supplier.' })
  supplier!: Supplier;

  @Field(() => Int, { description: 'How many applications the two share.' })
  applicationCount!: number;
}
