import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../shared/connection.type.js';
import { Node } from '../shared/entity.type.js';
import { GraphQLEDTF } from '../shared/scalars.js';

export enum Verdict {
  CONFIRMED = 'CONFIRMED',
  CONSISTENT = 'CONSISTENT',
  CONTRADICTED = 'CONTRADICTED',
  NOT_CHECKABLE = 'NOT_CHECKABLE',
}

registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'What the graph can say of a claim. Worked out when asked.',
  valuesConfig: {
    CONFIRMED: { description: 'found, foundAtLeast and asserted are one and the same.' },
    CONSISTENT: { description: 'Fewer are named than asserted, or the figures are equal in one reading only.' },
    CONTRADICTED: { description: 'More are named, in every reading, than asserted.' },
    NOT_CHECKABLE: { description: 'There is no figure, or nothing in the graph to count.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    "A figure or statement that a source asserts. `found` and `verdict` are worked out when asked, from the records of the claim's own source, within its own period and subjects.",
})
export class Claim extends Node {
  @Field(() => String, { description: 'What is asserted, in words of ours.' })
  statement!: string;

  @Field(() => String, { description: 'The same in Chinese.' })
  statementZh!: string;

  @Field(() => Float, { nullable: true, description: 'The figure; null for a claim without a number.' })
  asserted!: number | null;

  @Field(() => String, { nullable: true, description: 'What the figure counts.' })
  unit!: string | null;

  @Field(() => GraphQLEDTF, { nullable: true, description: 'The time that the claim speaks of.' })
  period!: string | null;
}

export const ClaimConnection = connectionOf('Claim', () => Claim);
