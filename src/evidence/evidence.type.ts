import { Field, ObjectType } from 'type-graphql';
import { Basis } from '../shared/basis.enum.js';
import { Node } from '../shared/entity.type.js';
import { Source } from '../source/source.type.js';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'Where a source says something, and how directly.',
})
export class Evidence extends Node {
  @Field(() => Source, { description: 'The source that says it.' })
  source!: Source;

  @Field(() => String, {
    description: 'The place in the source: "P27" is paragraph 27 of the article without the advertising.',
  })
  locator!: string;

  @Field(() => Basis, { description: 'How directly the source says it.' })
  basis!: Basis;

  @Field(() => String, { nullable: true, description: "In this project's own words; never a sentence of the source." })
  note!: string | null;
}
