import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLFieldMap,
  type GraphQLInputFieldMap,
  type GraphQLSchema,
} from 'graphql';

type Hint = (schema: GraphQLSchema, ...groups: string[]) => string;

/** What graphql-js and Apollo say of a question, and the way on that they leave out. */
const hints: [message: RegExp, hint: Hint][] = [
  [/^Cannot query field "\w+" on type "(\w+)"\.$/, (schema, type) => list('Its fields', fieldsOf(schema, type))],
  [/is not defined by type "(\w+)"\.$/, (schema, type) => list('Its fields', fieldsOf(schema, type))],
  [/^Unknown argument "\w+" on field "(\w+)\.(\w+)"\.$/, (schema, ...at) => list('It takes', argsOf(schema, ...at))],
  [/Value "\w*" does not exist in "(\w+)" enum\.$/, (schema, type) => list('Its values', valuesOf(schema, type))],
  [/cannot represent non-enum value: "\w+"/, () => 'Values of an enum are written without quotation marks.'],
  [/^ID cannot represent a non-string/, () => 'Ids are written in quotation marks, such as "supplier:webank".'],
  [/cannot represent non-integer value: "\d+"$/, () => 'Numbers are written without quotation marks.'],
  [/^Variable "(\$\w+)" is not defined/, (_, name) => `Declare it with its type: query (${name}: ...) { ... }.`],
  [/^Variable "\$\w+" of required type ".+" was not provided\.$/, () => 'Send it in "variables", beside "query".'],
  [/^Field "(\w+)" of type ".+" must have a selection of subfields\./, () => 'Say what to show of each.'],
  [/^GraphQL operations must contain a non-empty `query`/, () => 'Send {"query": "{ ... }"}; none are kept here.'],
  [/^Validation aborted\.$/, () => 'Too many fields have the same name: ask for each once, or give them aliases.'],
  [/found <EOF>\.$/, () => 'The question ends too early: a bracket or a quotation mark is left open.'],
];

/** The sentence, with what to do after it where it does not say. */
export function withHint(schema: GraphQLSchema, message: string): string {
  for (const [pattern, hint] of hints) {
    const groups = pattern.exec(message);
    if (groups) return `${message.replace(/\w$|"$/, '$&.')} ${hint(schema, ...groups.slice(1))}`;
  }
  return message;
}

const list = (what: string, names: string[]): string =>
  names.length === 0 ? 'It takes none.' : `${what}: ${names.join(', ')}.`;

function fieldsOf(schema: GraphQLSchema, name = ''): string[] {
  return Object.keys(fieldMapOf(schema, name));
}

function fieldMapOf(schema: GraphQLSchema, name: string): GraphQLFieldMap<unknown, unknown> | GraphQLInputFieldMap {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields() : {};
}

function argsOf(schema: GraphQLSchema, type = '', field = ''): string[] {
  const found = fieldMapOf(schema, type)[field];
  return found && 'args' in found ? found.args.map(({ name }) => name) : [];
}

function valuesOf(schema: GraphQLSchema, name = ''): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
}
