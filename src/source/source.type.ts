import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.type.js';
import { Node } from '../shared/entity.type.js';
import { GraphQLAddress, GraphQLEDTF } from '../shared/scalars.js';
import { SourceKind } from './source.enum.js';

@ObjectType({ simpleResolvers: true, implements: Node, description: 'A document that facts come from.' })
export class Source extends Node {
  @Field(() => String, { description: 'Its title, or a description of ours where it has none.' })
  title!: string;

  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;

  @Field(() => String, { nullable: true, description: 'Who wrote it.' })
  author!: string | null;

  @Field(() => GraphQLEDTF, { nullable: true, description: 'When it was published; null where that is not known.' })
  published!: string | null;

  @Field(() => GraphQLEDTF, { nullable: true, description: 'The state of the world it describes, such as 2020-03.' })
  asOf!: string | null;

  @Field(() => GraphQLAddress, { nullable: true, description: 'Where it can be read.' })
  url!: string | null;

  @Field(() => SourceKind, { description: 'What kind of document it is.' })
  kind!: SourceKind;
}

export const SourceConnection = connectionOf('Source', () => Source);
