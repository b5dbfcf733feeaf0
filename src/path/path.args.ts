import { ArgsType, Field, ID, Int } from 'type-graphql';
import { EntityType } from '../shared/entity-type.enum.js';
import { RelationshipType } from './relationship-type.enum.js';

/** Beyond this everything is linked with everything, by more ways than anyone can read. */
export const longest = 8;
export const mostPaths = 100;
export const deepest = 3;
export const mostStarts = 100;

@ArgsType()
class Linked {
  @Field(() => [RelationshipType], {
    nullable: true,
    description: 'Only links of these types, in either direction; an empty list allows none.',
  })
  types?: RelationshipType[] | null;
}

@ArgsType()
export class PathArguments extends Linked {
  @Field(() => ID, { description: 'The entity that paths begin at.' })
  from!: string;

  @Field(() => ID, { description: 'The entity that they end at.' })
  to!: string;

  @Field(() => Int, { defaultValue: 6, description: `How many relationships long at most, 1 to ${longest}.` })
  maxLength!: number;

  @Field(() => Int, { defaultValue: 5, description: `How many paths at most, 0 to ${mostPaths}.` })
  limit!: number;

  @Field(() => [EntityType], {
    nullable: true,
    description: 'No path runs through entities of these types; it may begin and end at one.',
  })
  avoid?: EntityType[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'No path runs through these entities, single hubs for example; it may begin and end at one.',
  })
  avoidIds?: string[] | null;
}

@ArgsType()
export class NeighborhoodArguments extends Linked {
  @Field(() => [ID], { description: `The entities in the middle, ${mostStarts} at most.` })
  ids!: string[];

  @Field(() => Int, { defaultValue: 1, description: `How many links away from the nearest of them, 0 to ${deepest}.` })
  depth!: number;

  @Field(() => Int, {
    defaultValue: 200,
    description: 'How many nodes at most, those in the middle included, 0 to 1000.',
  })
  limit!: number;
}
