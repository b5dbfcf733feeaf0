import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.type.js';
import { Entity, Node } from '../shared/entity.type.js';
import { GraphQLAddress, GraphQLEDTF } from '../shared/scalars.js';
import { ApplicationStatus } from './application.enum.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Entity],
  description: 'A use of blockchain by government: one project, platform or system.',
})
export class Application extends Entity {
  @Field(() => Boolean, { description: 'The source gives it a title of its own.' })
  titled!: boolean;

  @Field(() => ApplicationStatus, { description: 'How far it has come, as of statusAsOf: a plan of 2020 is not news.' })
  status!: ApplicationStatus;

  @Field(() => GraphQLEDTF, {
    nullable: true,
    description: 'The date that the source of the accepted status describes; null for UNKNOWN.',
  })
  statusAsOf!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is to do, as its source says; null where none does.' })
  description!: string | null;

  @Field(() => [GraphQLAddress], { description: 'Addresses of notices about it: its tender, its award.' })
  notices!: string[];
}

export const ApplicationConnection = connectionOf('Application', () => Application);
