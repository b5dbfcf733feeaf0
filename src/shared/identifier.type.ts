import { Field, ObjectType } from 'type-graphql';
import { type Identifier as Row, toIdentifier } from '../import/row/identifier.js';
import type { EntityRow } from './rows.js';

@ObjectType({ simpleResolvers: true, description: 'What a register of others calls the entity (OCDS).' })
export class Identifier implements Row {
  @Field(() => String, {
    description:
      'Whose name it is: "USCC" for the unified social credit code, "OCID" for the open contracting id, "GOVCHAIN" for an id of ours that was given up when its entity was merged into this one.',
  })
  scheme!: string;

  @Field(() => String, { description: 'The name within the scheme, such as "91440300708461136T".' })
  id!: string;
}

/** Those of an application, a supplier or a government body. */
export const identifiersOf = ({ identifiers }: EntityRow): Identifier[] => (identifiers as string[]).map(toIdentifier);
