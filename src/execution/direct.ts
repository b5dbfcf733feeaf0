import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;

/** As type-graphql notes a parameter of a resolver. */
interface Parameter {
  index: number;
  /** root, context, info, arg, args or custom. */
  kind: string;
  name?: string;
  propertyName?: string;
  getType?: () => unknown;
}

interface Noted {
  /** Of a class of its own, or of the type's class. */
  kind: 'external' | 'internal';
  methodName: string;
  schemaName: string;
  target: new () => Record<string, (...values: unknown[]) => unknown>;
  params: Parameter[];
  middlewares: unknown[];
  getObjectType: () => unknown;
}

interface Storage {
  fieldResolvers: Noted[];
  objectTypes: { target: unknown; name: string }[];
  interfaceTypes: { target: unknown; name: string }[];
  inputTypes: { target: unknown }[];
}

/**
 * Lets resolvers of fields be called at once. type-graphql makes promises of all arguments, in case somebody validates
 * them; ours are checked by their types, and for a field of each of many rows the promises take longer than the field.
 * Fields with arguments that are objects stay as they are.
 */
export function callDirectly(schema: GraphQLSchema): void {
  const { fieldResolvers, objectTypes, interfaceTypes, inputTypes } = getMetadataStorage() as unknown as Storage;
  const inputs = new Set(inputTypes.map(({ target }) => target));
  const names = new Map([...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]));
  const ownerOf = ({ getObjectType }: Noted): string => names.get(getObjectType()) ?? '';
  const isPlain = ({ kind, propertyName, getType }: Parameter): boolean =>
    kind === 'arg' ? !inputs.has(getType?.()) : kind in given && !propertyName && !getType;
  const own = new Set(fieldResolvers.map((noted) => `${ownerOf(noted)}.${noted.schemaName}`));
  for (const noted of fieldResolvers) {
    const { kind, schemaName, params, middlewares } = noted;
    if (kind !== 'external' || middlewares.length > 0 || !params.every(isPlain)) continue;
    const owner = schema.getType(ownerOf(noted));
    // Types have the resolvers of their interfaces, but where they have their own.
    const types = isInterfaceType(owner)
      ? schema.getPossibleTypes(owner).filter(({ name }) => !own.has(`${name}.${schemaName}`))
      : [owner].filter(isObjectType);
    const resolve = resolverOf(noted);
    for (const type of types) {
      const field = type.getFields()[schemaName];
      if (field) field.resolve = resolve;
    }
  }
}

const given: Record<string, Resolver> = {
  root: (root: unknown) => root,
  context: (_root, _args, context) => context,
  info: (_root, _args, _context, info) => info,
};

function resolverOf({ target, methodName, params }: Noted): Resolver {
  const instance = new target();
  const values = params
    .toSorted((a, b) => a.index - b.index)
    .map(({ kind, name = '' }): Resolver => given[kind] ?? ((_, args) => args[name]));
  return (...asked) => instance[methodName]?.(...values.map((value) => value(...asked)));
}
