import { Field, ObjectType } from 'type-graphql';
import { Basis } from '../shared/basis.enum.js';
import { connectionOf } from '../shared/connection.type.js';
import { Entity } from '../shared/entity.type.js';
import { Property } from './property.enum.js';

@ObjectType({
  simpleResolvers: true,
  description:
    "One thing held about one entity. Two sources that disagree are two facts; the entity's own fields show the accepted one.",
})
export class Fact {
  @Field(() => String, { description: 'What tells it from all other facts: by this it is corrected or retracted.' })
  key!: string;

  @Field(() => Entity, { description: 'Whom it is about.' })
  subject!: Entity;

  @Field(() => Property, { description: 'What it is about.' })
  property!: Property;

  @Field(() => Entity, { nullable: true, description: 'The entity at the other end, where the fact is a link.' })
  object!: Entity | null;

  @Field(() => Basis, { description: 'Its best evidence.' })
  basis!: Basis;

  @Field(() => Boolean, { description: "The entity's own field shows it; false where a better one disagrees." })
  accepted!: boolean;
}

export const FactConnection = connectionOf('Fact', () => Fact);
