import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Connection, Edge, PageFacts } from '../shared/connection.js';
import { PageInfo } from '../shared/connection.type.js';
import { Entity } from '../shared/entity.type.js';
import type { EntityRow } from '../shared/rows.js';

@ObjectType({ simpleResolvers: true, description: 'An entity that a search hit, and how well.' })
export class SearchEdge implements Edge<EntityRow> {
  @Field(() => String, { description: 'The place of this hit among the hits; good only for the search it came from.' })
  cursor!: string;

  @Field(() => Entity, { description: 'The entity itself.' })
  node!: EntityRow;

  @Field(() => Float, {
    description:
      'Higher is better: a name before an alias, the whole of it before a part, without typos before with; then the shorter name. It compares hits of one search only.',
  })
  score!: number;

  @Field(() => String, { description: 'The name or alias that hit, as it is stored.' })
  matched!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of what a search hit, best first.' })
export class SearchConnection implements Pick<Connection<EntityRow>, 'edges' | 'nodes' | 'pageInfo' | 'totalCount'> {
  @Field(() => [SearchEdge], { description: 'The hits of the page with their scores.' })
  edges!: SearchEdge[];

  @Field(() => [Entity], { description: 'The entities of the page.' })
  nodes!: EntityRow[];

  @Field(() => PageInfo, { description: 'Where the page stands among the hits.' })
  pageInfo!: PageFacts;

  @Field(() => Int, { description: 'How many entities the search hits; counted only when asked for.' })
  totalCount!: Promise<number>;
}
