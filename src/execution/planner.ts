import {
  defaultFieldResolver,
  getArgumentValues,
  getNullableType,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { isPromise } from '../shared/soon.js';
import {
  type Complete,
  fieldOf,
  listOf,
  nullable,
  objectOf,
  type Place,
  present,
  type Read,
  shown,
} from './complete.js';
import { needsIdOnly } from './needs-id-only.js';
import type { Answer, Begun, Run } from './plan.js';
import { type Fragments, selected } from './selected.js';

/** Turns selections into functions that answer them: what graphql-js works out for each object is worked out once. */
export class Planner {
  private numbers = 0;
  /** The fragments as resolvers are told of them. */
  private readonly told;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.told = Object.fromEntries(fragments);
  }

  object(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Answer {
    return objectOf(
      this.places(type, sets).map((place) => ({
        key: place.key,
        answer: fieldOf(place, this.readAhead(place), this.complete(place.field.type, place)),
      })),
    );
  }

  private places(parent: GraphQLObjectType, sets: readonly SelectionSetNode[]): Place[] {
    const fields = { ...parent.getFields(), [TypeNameMetaFieldDef.name]: TypeNameMetaFieldDef };
    return [...selected(this.schema, this.fragments, parent, sets)].map(([key, nodes]) => {
      const field = fields[nodes[0].name.value];
      if (!field) throw new Error(`Only validated documents are planned; ${parent.name} has no such field as ${key}.`);
      const number = (this.numbers += 1);
      return { parent, key, number, field, nodes, sets: nodes.flatMap(({ selectionSet }) => selectionSet ?? []) };
    });
  }

  /**
   * Reads a field, and where that is an entity by its id, also what of it needs no more than the id, at the same time.
   * Loaders keep what they read for the moment when it is asked for, its failures included.
   */
  private readAhead(place: Place): Read {
    const read = this.read(place);
    const type = getNullableType(place.field.type);
    if (!isObjectType(type) || !place.field.args.some(({ name }) => name === 'id')) return read;
    const lists = this.places(type, place.sets).filter(({ field }) => needsIdOnly(field));
    const ahead = lists.map((list) => this.read(list));
    return (run, source) => {
      const value = read(run, source);
      const { id } = this.begun(place, run).args;
      if (isPromise(value)) for (const list of ahead) leave(() => list(run, { id }));
      return value;
    };
  }

  private read(place: Place): Read {
    const { resolve = defaultFieldResolver, name } = place.field;
    if (resolve === defaultFieldResolver)
      return (run, source) => {
        const value = (source as Record<string, unknown> | undefined)?.[name];
        if (typeof value !== 'function') return value;
        const { args, info } = this.begun(place, run);
        return resolve(source, args, run.context, info);
      };
    return (run, source) => {
      const { args, info } = this.begun(place, run);
      return resolve(source, args, run.context, info);
    };
  }

  /** A field's arguments and what its resolver is told of the question: the same for all objects of a run. */
  private begun(place: Place, run: Run): Begun {
    return (run.begun[place.number] ??= {
      args: getArgumentValues(place.field, place.nodes[0], run.variables),
      info: this.info(place, run),
    });
  }

  private info({ parent, field, nodes }: Place, { variables }: Run): GraphQLResolveInfo {
    const info: Omit<GraphQLResolveInfo, 'path'> = {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType: parent,
      schema: this.schema,
      fragments: this.told,
      rootValue: undefined,
      operation: this.operation,
      variableValues: variables,
    };
    // No resolver of ours asks for its path, which would be another for each object.
    return info as GraphQLResolveInfo;
  }

  private complete(type: GraphQLOutputType, place: Place): Complete {
    if (isNonNullType(type)) return present(this.complete(type.ofType, place), place);
    if (isListType(type)) return nullable(listOf(type, this.complete(type.ofType, place), place));
    if (isLeafType(type)) return nullable(shown(type));
    if (isAbstractType(type)) return nullable(this.oneOf(type, place));
    return nullable(this.object(type, place.sets));
  }

  /** What is selected means something else for each type that the value may turn out to be of. */
  private oneOf(type: GraphQLAbstractType, place: Place): Complete {
    const answers = new Map<unknown, Answer>();
    const answerOf = (name: unknown): Answer => {
      const known = answers.get(name);
      if (known) return known;
      const concrete = this.schema.getType(String(name));
      if (!isObjectType(concrete) || !this.schema.isSubType(type, concrete))
        throw new GraphQLError(`${String(name)} is no type of ${type.name}.`, { nodes: place.nodes });
      const answer = this.object(concrete, place.sets);
      answers.set(name, answer);
      return answer;
    };
    return (run, value, path) =>
      answerOf(type.resolveType?.(value, run.context, this.begun(place, run).info, type))(run, value, path);
  }
}

/** Begins something whose outcome is waited for, or whose failure is heard of, elsewhere. */
function leave(begin: () => unknown): void {
  try {
    const begun = begin();
    if (isPromise(begun)) begun.catch(() => undefined);
  } catch {
    // The same call is made again, and fails then.
  }
}
