import { Field, ID, InterfaceType } from 'type-graphql';
import { kindOf } from './kinds.js';

/** Of which type an entity is, as its id says. */
export const typeOf = ({ id }: { id: string }): string => kindOf(id);

@InterfaceType({ description: 'Anything with an id of its own.' })
export abstract class Node {
  @Field(() => ID, {
    description:
      'Kind and key, such as "supplier:webank": readable, stable, never reused. One that was given up is answered by the entity that its own was merged into.',
  })
  id!: string;
}

/** Its evidence, facts, claims and gaps are answered by EntityResolver for all entities alike. */
@InterfaceType({
  implements: Node,
  description: 'What the graph is about, and what every such thing can tell.',
})
export abstract class Entity extends Node {
  @Field(() => String, {
    description: 'As the source writes it; where an application is not titled, a description of ours.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The English name; null until someone gives one, never machine-made.',
  })
  nameEn!: string | null;

  @Field(() => String, { description: 'Toneless pinyin, made from the name, for sorting and typing.' })
  pinyin!: string;

  @Field(() => [String], { description: 'Short forms, group names, English brands.' })
  aliases!: string[];
}
