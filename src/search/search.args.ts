import { ArgsType, Field, Int } from 'type-graphql';
import { EntityType } from '../shared/entity-type.enum.js';

@ArgsType()
export class SearchArguments {
  @Field(() => String, {
    description:
      'A name or a part of one: Chinese characters (simplified or traditional), pinyin with or without tones, its initials, or English.',
  })
  query!: string;

  @Field(() => [EntityType], { nullable: true, description: 'Only entities of these types.' })
  types?: EntityType[] | null;

  @Field(() => Int, { nullable: true, description: 'How many hits, 0 to 1000; 50 where it is not given.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Begin after the hit with this cursor.' })
  after?: string | null;
}
