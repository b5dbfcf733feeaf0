import { Field, ObjectType } from 'type-graphql';
import { GraphQLDay, GraphQLEDTF } from './scalars.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A date as coarse as its source, with the first and the last day that it can be.',
})
export class FuzzyDate {
  @Field(() => GraphQLEDTF, { description: 'As the source gives it: 2019, 2020-02, 2020-41.' })
  edtf!: string;

  @Field(() => GraphQLDay, { description: 'The first day that it can be.' })
  earliest!: string;

  @Field(() => GraphQLDay, { description: 'The last day that it can be.' })
  latest!: string;
}

/** The fuzzy date that a node or relationship carries, if it does. */
export function fuzzyDate(edtf: unknown, earliest: unknown, latest: unknown): FuzzyDate | null {
  return edtf == null ? null : { edtf: edtf as string, earliest: earliest as string, latest: latest as string };
}
