import { Field, Int, ObjectType } from 'type-graphql';
import { GraphQLAddress } from '../shared/scalars.js';

@ObjectType({ simpleResolvers: true, description: 'How many there are of a kind of thing.' })
export class LabelCount {
  @Field(() => String, { description: 'The label in Neo4j.' })
  label!: string;

  @Field(() => Int, { description: 'How many nodes carry it.' })
  count!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What is running here, and on which data.' })
export class About {
  @Field(() => String, { description: 'The version of this program.' })
  version!: string;

  @Field(() => String, { description: 'The release of the data set that was loaded.' })
  dataRelease!: string;

  @Field(() => String, { description: 'SHA-256 over the canonical form of its files.' })
  dataChecksum!: string;

  @Field(() => [LabelCount], { description: 'What the graph holds.' })
  counts!: LabelCount[];

  @Field(() => GraphQLAddress, { description: 'Where questions can be tried out.' })
  playgroundUrl!: string;

  @Field(() => GraphQLAddress, {
    nullable: true,
    description: 'Neo4j Browser, where this program started the database.',
  })
  browserUrl!: string | null;
}
