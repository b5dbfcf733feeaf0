import { ObjectType } from 'type-graphql';
import { Entity, Node } from '../shared/entity.type.js';

@ObjectType({
  simpleResolvers: true,
  implements: [Node, Entity],
  description: 'A field within a domain, such as 电子发票 within 税务; one without applications is kept.',
})
export class Subdomain extends Entity {}
