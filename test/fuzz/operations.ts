import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { question, type Request } from './http.js';
import type { Place, Step } from './places.js';

type Field = GraphQLField<unknown, unknown>;

/** A question that has `value` in a place: beside the question, or written into it. */
export function asking(
  { field, argument, inside, way, operation }: Place,
  value: unknown,
  isWritten: boolean,
): Request {
  const whole = around(argument.type, inside, value);
  const given = `${argument.name}: ${isWritten ? literal(argument.type, whole) : '$value'}`;
  const others = field.args.filter((other) => other !== argument && goesWith(argument.name, other)).map(calmArgument);
  const asked = `${field.name}(${[given, ...others].join(', ')}) ${shown(field.type, 1)}`;
  const head = isWritten ? operation : `${operation} ($value: ${String(argument.type)})`;
  return question(`${head} { ${downTo(way, asked)} }`, isWritten ? {} : { value: whole });
}

/** What is needed, and what keeps the answer short. */
function goesWith(argument: string, other: GraphQLArgument): boolean {
  const size = ['first', 'last'].includes(argument) ? undefined : argument === 'before' ? 'last' : 'first';
  return isRequiredArgument(other) || other.name === size || other.name === 'limit';
}

/** A calm question for the cursors of a list. */
export const cursorsOf = ({ field, way }: Place): Request =>
  question(`{ ${downTo(way, `${withArguments(field, 'first')} { edges { cursor } }`)} }`);

function downTo(way: Step[], asked: string): string {
  return way.reduceRight((inner, step) => {
    if ('on' in step) return `... on ${step.on} { ${inner} }`;
    return `${withArguments(step, 'first', 'limit')} { ${inner} }`;
  }, asked);
}

/** A field with calm values for what it needs, and for these where it has them. */
function withArguments(field: Field, ...wanted: string[]): string {
  const args = field.args.filter((argument) => isRequiredArgument(argument) || wanted.includes(argument.name));
  return args.length === 0 ? field.name : `${field.name}(${args.map(calmArgument).join(', ')})`;
}

const calmArgument = ({ name, type }: { name: string; type: GraphQLInputType }): string =>
  `${name}: ${literal(type, calm(name, type))}`;

/** The value of an argument that has `value` in a place, and what that place needs around it. */
function around(type: GraphQLInputType, inside: string[], value: unknown): unknown {
  const bare = getNullableType(type);
  const [first, ...rest] = inside;
  if (isListType(bare))
    return first === undefined && Array.isArray(value) ? value : [around(bare.ofType, inside, value)];
  const field = first !== undefined && isInputObjectType(bare) ? bare.getFields()[first] : undefined;
  if (!field) return value;
  return { ...(calm('', bare) as object), [field.name]: around(field.type, rest, value) };
}

/** Entities that are there. */
const known: Record<string, string> = { from: 'supplier:webank', to: 'place:cn-440300', other: 'supplier:zte' };

const calmScalars: Record<string, unknown> = { Int: 2, Float: 1, Boolean: true, String: '微众', Date: '2020-01-01' };

/** A value that nothing is wrong with, as small as it may be. */
function calm(name: string, type: GraphQLInputType): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [calm(name, bare.ofType)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (!isInputObjectType(bare)) return calmScalars[bare.name] ?? known[name] ?? 'supplier:webank';
  const needed = Object.values(bare.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, calm(field.name, field.type)]));
}

/** A value as it is written into a question, however little it fits. */
function literal(type: GraphQLInputType, value: unknown): string {
  const named = getNamedType(type);
  if (Array.isArray(value)) return `[${value.map((one) => literal(type, one)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = isInputObjectType(named) ? named.getFields() : {};
    const pairs = Object.entries(value).map(([key, one]) => `${key}: ${literal(fields[key]?.type ?? named, one)}`);
    return `{${pairs.join(', ')}}`;
  }
  if (isEnumType(named) && /^[A-Z_]+$/.test(String(value))) return String(value);
  return JSON.stringify(value);
}

/** All of an answer that needs no arguments, so many objects deep: what a value spoils only further down shows as well. */
function shown(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const fields = isUnionType(named) ? [] : Object.values(named.getFields());
  const inner = fields.map((field) => {
    const isObject = isCompositeType(getNamedType(field.type));
    if (field.args.some(isRequiredArgument) || (isObject && depth === 0)) return '';
    return `${withArguments(field, 'first', 'limit')} ${shown(field.type, depth - 1)}`;
  });
  return `{ __typename ${inner.join(' ')} }`;
}
