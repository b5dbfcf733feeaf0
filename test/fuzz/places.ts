import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A place of the schema that takes a value: an argument, or a field of the input objects in it. */
export interface Place {
  field: Field;
  argument: GraphQLArgument;
  /** The fields of input objects that lead to it. */
  inside: string[];
  /** What leads from the root to the object that has the field. */
  way: Step[];
  /** Of which root. */
  operation: 'query' | 'mutation';
  /** Told where it fails, such as `Query.suppliers(filter.name.eq)`. */
  name: string;
}

/** A field, or a narrower type of the object that is there. */
export type Step = Field | { on: string };

/** All there are, so that whatever is added to the schema is among them. */
export function placesOf(schema: GraphQLSchema): Place[] {
  const mutation = schema.getMutationType();
  return [
    ...[...waysIn(schema)].flatMap(([type, way]) => placesOfType(type, way, 'query')),
    ...(mutation ? placesOfType(mutation, [], 'mutation') : []),
  ];
}

const placesOfType = (type: GraphQLCompositeType, way: Step[], operation: Place['operation']): Place[] =>
  fieldsOf(type).flatMap((field) =>
    field.args.flatMap((argument) =>
      leavesOf(argument.type).map((inside) => {
        const name = `${type.name}.${field.name}(${[argument.name, ...inside].join('.')})`;
        return { field, argument, inside, way, operation, name };
      }),
    ),
  );

/** Where values stand in an input type, each field of an input object once, by the shortest way to it. */
function leavesOf(type: GraphQLInputType): string[][] {
  const leaves: string[][] = [];
  const seen = new Set<string>();
  const open: { type: GraphQLInputType; inside: string[] }[] = [{ type, inside: [] }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { type, inside } = next;
    const named = getNamedType(type);
    if (!isInputObjectType(named)) leaves.push(inside);
    else if (!seen.has(named.name))
      for (const field of Object.values(named.getFields()))
        open.push({ type: field.type, inside: [...inside, field.name] });
    seen.add(named.name);
  }
  return leaves;
}

const fieldsOf = (type: GraphQLCompositeType): Field[] => (isUnionType(type) ? [] : Object.values(type.getFields()));

/** The shortest way to every type, by fields that need no argument where there is one. */
function waysIn(schema: GraphQLSchema): Map<GraphQLCompositeType, Step[]> {
  const query = schema.getQueryType();
  if (!query) throw new Error('No questions can be asked.');
  const ways = new Map<GraphQLCompositeType, Step[]>();
  const open: { type: GraphQLCompositeType; way: Step[] }[] = [{ type: query, way: [] }];
  const later: typeof open = [];
  for (let next = open.shift(); next; next = open.shift() ?? later.shift()) {
    if (ways.has(next.type)) continue;
    ways.set(next.type, next.way);
    for (const { needs, ...step } of stepsFrom(schema, next.type, next.way)) (needs ? later : open).push(step);
  }
  return ways;
}

function stepsFrom(schema: GraphQLSchema, type: GraphQLCompositeType, way: Step[]) {
  const down = fieldsOf(type).flatMap((field) => {
    const to = getNamedType(field.type);
    // The history is short, and of few entities.
    const isLast = field.args.some(isRequiredArgument) || to.name.startsWith('Edit');
    return isCompositeType(to) ? [{ type: to, way: [...way, field], needs: isLast }] : [];
  });
  const kinds = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return [...down, ...kinds.map((kind) => ({ type: kind, way: [...way, { on: kind.name }], needs: false }))];
}
