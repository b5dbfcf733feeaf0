import { ArgsType, Field, Int } from 'type-graphql';
import { EventKind } from '../application/application.enum.js';
import { ApplicationFilter } from '../application/application.filter.js';
import { Basis } from '../shared/basis.enum.js';
import { ApplicationDimension } from './statistics.enum.js';

@ArgsType()
export class StatisticsArguments {
  @Field(() => [ApplicationDimension], {
    description: 'What to count by, each once; an empty list gives one bucket of everything.',
  })
  groupBy!: ApplicationDimension[];

  @Field(() => ApplicationFilter, { nullable: true, description: 'Which applications are counted.' })
  filter?: ApplicationFilter | null;

  @Field(() => [Basis], {
    nullable: true,
    description:
      'Links, dates, statuses and categories on any other basis fall into the unknown bucket, and their suppliers and places are not counted.',
  })
  basis?: Basis[] | null;

  @Field(() => EventKind, {
    defaultValue: EventKind.LAUNCHED,
    description: 'The event whose date YEAR and QUARTER take; a date coarser than the dimension is unknown to it.',
  })
  datedBy!: EventKind;

  @Field(() => Int, { defaultValue: 1000, description: 'How many buckets at most, 0 to 1000.' })
  limit!: number;
}
