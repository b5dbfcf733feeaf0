import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Property } from '../fact/property.enum.js';
import { connectionOf } from '../shared/connection.type.js';
import { Node } from '../shared/entity.type.js';
import { ChangeKind, EditKind } from './edit.enum.js';

@ObjectType({ simpleResolvers: true, description: 'One statement that an edit makes, or takes out.' })
export class EditChange {
  @Field(() => ChangeKind, { description: 'Whether it is said to hold.' })
  kind!: ChangeKind;

  @Field(() => Property, { description: 'What it is about.' })
  property!: Property;

  @Field(() => String, {
    description: 'What is said, as text: "ONLINE"; of a link the id at its other end, of a supply with role and date.',
  })
  value!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'A line of the history: what somebody with a token changed, and when. Imports are not in it.',
})
export class Edit extends Node {
  @Field(() => EditKind, { description: 'What it does.' })
  kind!: EditKind;

  @Field(() => String, { description: 'Who made it: the name that the token was made for.' })
  by!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When, by the clock of the server.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who made it.' })
  note!: string | null;
}

export const EditConnection = connectionOf('Edit', () => Edit);

/** What was done: its fields are answered by EditPayloadResolver. */
@ObjectType({ description: 'What was done.' })
export class EditPayload {}
