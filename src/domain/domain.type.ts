import { ObjectType } from 'type-graphql';
import { Entity, Node } from '../shared/entity.type.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Entity],
  description: 'A domain of government, such as 司法; one without applications is kept.',
})
export class Domain extends Entity {}
