import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';

const NAME = 'needsIdOnly';

/** Says of a field that its resolver asks no more of the entity than its id, so that it need not wait for it. */
export const NeedsIdOnly = (): MethodDecorator => Extensions({ [NAME]: true });

export const needsIdOnly = ({ extensions }: GraphQLField<unknown, unknown>): boolean => extensions[NAME] === true;
