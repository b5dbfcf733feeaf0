import { GraphQLError, GraphQLScalarType } from 'graphql';
import { GraphQLLocalDate, GraphQLURL } from 'graphql-scalars';
import { dayRange } from '../import/edtf.js';

export const GraphQLDay = new GraphQLScalarType<string, string>({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD, without a time zone.',
});

export const GraphQLEDTF = new GraphQLScalarType<string, string>({
  name: 'EDTF',
  description:
    'A bounded Extended Date/Time Format value (ISO 8601-2): 2019, 2020-02, 2020-33 (first quarter), ' +
    '2020-41 (second half of 2020).',
  serialize: (value) => String(value),
  parseValue: (value) => {
    if (typeof value !== 'string') throw new GraphQLError('An EDTF value is a string such as "2020-02".');
    dayRange(value);
    return value;
  },
});

export const GraphQLAddress = new GraphQLScalarType({ ...GraphQLURL.toConfig(), description: 'A web address.' });
