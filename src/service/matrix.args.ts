import { ArgsType, Field, Int } from 'type-graphql';
import { PlaceLevel } from '../place/place.enum.js';
import { Via } from './service.enum.js';
import { ServiceFilter } from './service.filter.js';

@ArgsType()
export class MatrixArguments {
  @Field(() => PlaceLevel, { defaultValue: PlaceLevel.PROVINCE, description: 'Roll places up to this level.' })
  level!: PlaceLevel;

  @Field(() => [Via], { defaultValue: [Via.OWN], description: 'Whose records count; [OWN] counts every record once.' })
  via!: Via[];

  @Field(() => ServiceFilter, {
    nullable: true,
    description:
      'Which services, and what counts in them. It leaves out cells, and suppliers without any, but no place.',
  })
  filter?: ServiceFilter | null;

  @Field(() => Int, { defaultValue: 50, description: 'How many suppliers at most, 0 to 1000.' })
  supplierLimit!: number;
}
