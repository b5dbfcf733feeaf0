import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Connection, Edge, PageFacts } from './connection.js';

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list (Relay).' })
export class PageInfo implements PageFacts {
  @Field(() => Boolean, { description: 'There are rows after this page.' })
  hasNextPage!: Promise<boolean> | boolean;

  @Field(() => Boolean, { description: 'There are rows before this page.' })
  hasPreviousPage!: Promise<boolean> | boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Give it as `before` for the previous page; null for an empty page.',
  })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Give it as `after` for the next page; null for an empty page.' })
  endCursor!: string | null;
}

type Shape<T> = Pick<Connection<T>, 'edges' | 'nodes' | 'totalCount' | 'pageInfo'>;

/** The connection and edge types of rows of one GraphQL type, named after it. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>): ClassType<Shape<T>> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `A row of a list of ${name}s, and its place there.`,
  })
  class RowEdge implements Edge<T> {
    @Field(() => String, { description: 'The place of this row in its list; good only under the order it came from.' })
    cursor!: string;

    @Field(node, { description: 'The row itself.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}s.` })
  class Rows implements Shape<T> {
    @Field(() => [RowEdge], { description: 'The rows of the page with their cursors.' })
    edges!: RowEdge[];

    @Field(() => [node()], { description: 'The rows of the page.' })
    nodes!: T[];

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many rows the whole list has; counted only when asked for.' })
    totalCount!: Promise<number>;
  }
  return Rows;
}
