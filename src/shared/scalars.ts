import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { GraphQLLocalDate, GraphQLURL } from 'graphql-scalars';
import { findDayRange, isEdtf } from '../import/edtf.js';

/** A text that `holds`, as a value and as a literal; `expected` ends the sentence for all that is not. */
function checkedText(what: string, expected: string, holds: (text: string) => boolean) {
  const check = (value: unknown, written: string): string => {
    if (typeof value === 'string' && holds(value)) return value;
    throw new GraphQLError(`${written} is not ${what}. ${expected}`);
  };
  return {
    serialize: String,
    parseValue: (value: unknown) => check(value, JSON.stringify(value)),
    parseLiteral: (node: ValueNode) => check(node.kind === Kind.STRING ? node.value : null, print(node)),
  };
}

const isDay = (text: string): boolean => findDayRange(text)?.earliest === text;

export const GraphQLDay = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  ...checkedText('a day', 'Write a day of the calendar as "YYYY-MM-DD", such as "2020-03-31".', isDay),
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD, without a time zone.',
});

export const GraphQLEDTF = new GraphQLScalarType<string, string>({
  ...checkedText('a fuzzy date', 'Write a year, a month, a day or a part of a year, such as "2020-02".', isEdtf),
  name: 'EDTF',
  description:
    'A bounded Extended Date/Time Format value (ISO 8601-2): 2019, 2020-02, 2020-33 (first quarter), ' +
    '2020-41 (second half of 2020).',
});

export const GraphQLAddress = new GraphQLScalarType({ ...GraphQLURL.toConfig(), description: 'A web address.' });
