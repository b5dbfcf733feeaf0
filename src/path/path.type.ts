import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Basis } from '../shared/basis.enum.js';
import { RelationshipType } from './relationship-type.enum.js';

@ObjectType({
  simpleResolvers: true,
  description:
    'One link between two entities. Several stored ones of a type, such as two roles of a firm, are one here.',
})
export class Relationship {
  @Field(() => ID, { description: 'Made of the ends and the type, stable over reloads; not for `node`.' })
  id!: string;

  @Field(() => RelationshipType, { description: 'What the link says.' })
  type!: RelationshipType;

  @Field(() => Basis, { description: 'Its best evidence, STATED before INFERRED before GENERAL_KNOWLEDGE.' })
  basis!: Basis;
}

@ObjectType({ simpleResolvers: true, description: 'One way from an entity to another: no entity comes twice.' })
export class Path {
  @Field(() => Int, { description: 'How many relationships long; 0 from an entity to itself.' })
  length!: number;

  @Field(() => [Relationship], {
    description: 'In order from the first node to the last, each stored in either direction.',
  })
  relationships!: Relationship[];
}

@ObjectType({ simpleResolvers: true, description: 'Entities and what links them to each other.' })
export class Subgraph {
  @Field(() => [Relationship], {
    description: 'All links, of the types asked for, between the nodes here. By the ids of their ends, then by type.',
  })
  relationships!: Relationship[];

  @Field(() => Boolean, { description: 'There is more within this depth than `limit` let through.' })
  truncated!: boolean;
}
