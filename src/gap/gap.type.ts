import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../shared/entity.type.js';
import { GraphQLEDTF } from '../shared/scalars.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: "Applications that a source implies but does not identify: 'at least one of Alibaba's in Changzhou'.",
})
export class Gap extends Node {
  @Field(() => String, { description: 'What is implied.' })
  description!: string;

  @Field(() => Int, { description: 'How many applications there must be.' })
  minimum!: number;

  @Field(() => Int, { nullable: true, description: 'How many there can be; null: open.' })
  maximum!: number | null;

  @Field(() => Boolean, { description: 'It may be an application that the graph has.' })
  mayBeListed!: boolean;

  @Field(() => GraphQLEDTF, { nullable: true, description: 'The time that is spoken of.' })
  period!: string | null;
}
