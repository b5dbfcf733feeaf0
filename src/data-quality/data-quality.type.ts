import { Field, Int, ObjectType } from 'type-graphql';
import { Application } from '../application/application.type.js';
import { Property } from '../fact/property.enum.js';

/** Its fields are answered by DataQualityResolver, each by a query of its own where it is asked for. */
@ObjectType({
  simpleResolvers: true,
  description:
    'How much the graph knows of its applications, where its sources disagree, and what is known to be missing.',
})
export class DataQuality {}

@ObjectType({ simpleResolvers: true, description: 'Of how many applications something is known.' })
export class Coverage {
  @Field(() => Property, { description: 'What is known or not; EVENTS counts launches as well.' })
  property!: Property;

  @Field(() => Int, { description: 'Applications of which some source says it: those that the filter `known` finds.' })
  known!: number;

  @Field(() => Int, { description: 'Of these, the ones of which a source states it outright.' })
  stated!: number;

  @Field(() => Int, { description: 'All applications.' })
  total!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Two applications that may be the same one. A pair, since sameness is not passed on: A may be B, and B may be C, while A is surely not C.',
})
export class PossibleDuplicate {
  @Field(() => Application, { description: 'The one whose id comes first.' })
  one!: Application;

  @Field(() => Application, { description: 'The other.' })
  other!: Application;
}
