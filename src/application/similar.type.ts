import { Field, ObjectType } from 'type-graphql';
import { Entity } from '../shared/entity.type.js';
import { Application } from './application.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'An application that has something in common with another one, and what that is.',
})
export class SimilarApplication {
  @Field(() => Application, { description: 'The similar application.' })
  application!: Application;

  @Field(() => [Entity], {
    description:
      'What both have: suppliers by id, the subdomain, places by id, the domain. A place only where it is that very place for both.',
  })
  shared!: Entity[];
}
