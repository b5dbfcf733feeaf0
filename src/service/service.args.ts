import { ArgsType, Field } from 'type-graphql';
import { PlaceLevel } from '../place/place.enum.js';
import { PageArguments } from '../shared/page.args.js';
import { Via } from './service.enum.js';
import { ServiceFilter, ServiceOrder } from './service.filter.js';

@ArgsType()
export class ActivityArguments extends PageArguments {
  @Field(() => [Via], { defaultValue: [Via.OWN], description: 'Whose records count; [OWN] counts every record once.' })
  via!: Via[];
}

/** The arguments of every list of services that has no level of its own. */
@ArgsType()
export class ServiceOfPlaceArguments extends ActivityArguments {
  @Field(() => ServiceFilter, { nullable: true, description: 'Which services, and what counts in them.' })
  filter?: ServiceFilter | null;

  @Field(() => ServiceOrder, {
    nullable: true,
    description: 'In which order; by the ids of supplier and place where none is given.',
  })
  orderBy?: ServiceOrder | null;
}

@ArgsType()
export class ServiceArguments extends ServiceOfPlaceArguments {
  @Field(() => PlaceLevel, { nullable: true, description: 'Roll places up to this level; none: places as stated.' })
  level?: PlaceLevel | null;
}
