import { ObjectType } from 'type-graphql';
import { connectionOf } from '../shared/connection.type.js';
import { Entity, Node } from '../shared/entity.type.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Entity],
  description: 'A body of government that a source names; a place is not a body.',
})
export class GovernmentBody extends Entity {}

export const GovernmentBodyConnection = connectionOf('GovernmentBody', () => GovernmentBody);
