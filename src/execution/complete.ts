import {
  type FieldNode,
  type GraphQLField,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isLeafType,
  isNonNullType,
  locatedError,
  type SelectionSetNode,
} from 'graphql';
import { addPath, type Path, pathToArray } from 'graphql/jsutils/Path.js';
import { all, isPromise } from '../shared/soon.js';
import type { Answer, Run } from './plan.js';

/** Where a field stands in a document. */
export interface Place {
  parent: GraphQLObjectType;
  /** Its name in the answer. */
  key: string;
  /** Tells it from all others of its document. */
  number: number;
  field: GraphQLField<unknown, unknown>;
  /** All that ask for it under this name, and what they select of it. */
  nodes: [FieldNode, ...FieldNode[]];
  sets: SelectionSetNode[];
}

/** Gives a field's value of an object. */
export type Read = (run: Run, source: unknown) => unknown;

/** Makes of a value what the answer shows of it. Throws where that cannot be. */
export type Complete = (run: Run, value: unknown, path: Path | undefined) => unknown;

/** An object of an answer, by what answers its fields. As soon as one cannot be, the object is not either. */
export function objectOf(fields: { key: string; answer: Complete }[]): Answer {
  return (run, source, path) => {
    const object: Record<string, unknown> = {};
    let awaited: Promise<void>[] | undefined;
    try {
      for (const { key, answer } of fields) {
        const value = answer(run, source, path);
        // Set at once, for the order of the fields.
        object[key] = value;
        if (isPromise(value))
          (awaited ??= []).push(
            value.then((found) => {
              object[key] = found;
            }),
          );
      }
    } catch (error) {
      awaited?.forEach(abandon);
      throw error;
    }
    return awaited ? Promise.all(awaited).then(() => object) : object;
  };
}

/** A field of an object. */
export function fieldOf(place: Place, read: Read, complete: Complete): Complete {
  const { parent, key, field } = place;
  // Paths are made for objects and lists; of a leaf only where something is wrong with it.
  const isLeaf = isLeafType(getNullableType(field.type));
  const below = (path: Path | undefined): Path => addPath(path, key, parent.name);
  return guarded(
    (run, source, path) => {
      const value = read(run, source);
      return completed(complete, run, value, isLeaf ? path : below(path));
    },
    field.type,
    place,
    below,
  );
}

export function listOf({ ofType }: GraphQLList<GraphQLOutputType>, complete: Complete, place: Place): Complete {
  const { parent, field } = place;
  const item = guarded(
    (run, value, path) => completed(complete, run, value, path),
    ofType,
    place,
    (path) => path,
  );
  return (run, value, path) => {
    if (typeof value !== 'object' || !(Symbol.iterator in Object(value)))
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${field.name}".`);
    const items: unknown[] = [];
    try {
      for (const one of value as Iterable<unknown>) items.push(item(run, one, addPath(path, items.length, undefined)));
    } catch (error) {
      items.filter(isPromise).forEach(abandon);
      throw error;
    }
    return all(items);
  };
}

const completed = (complete: Complete, run: Run, value: unknown, path: Path | undefined): unknown =>
  isPromise(value) ? value.then((found) => complete(run, found, path)) : complete(run, value, path);

/** What goes wrong is told with its place, and makes null of the nearest thing around it that may be null. */
function guarded(
  answer: Complete,
  type: GraphQLOutputType,
  { nodes }: Place,
  placeOf: (path: Path | undefined) => Path | undefined,
): Complete {
  const optional = !isNonNullType(type);
  const fail = (run: Run, error: unknown, path: Path | undefined): null => {
    const located = locatedError(error, nodes, pathToArray(placeOf(path)));
    if (!optional) throw located;
    run.errors.push(located);
    return null;
  };
  return (run, source, path) => {
    try {
      const done = answer(run, source, path);
      return isPromise(done) ? done.then(undefined, (error: unknown) => fail(run, error, path)) : done;
    } catch (error) {
      return fail(run, error, path);
    }
  };
}

/** What is under way beside something that failed may fail too; nobody waits for it any more. */
function abandon(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}

export function nullable(complete: Complete): Complete {
  return (run, value, path) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(run, value, path);
  };
}

export function present(complete: Complete, { parent, field }: Place): Complete {
  return (run, value, path) => {
    const done = complete(run, value, path);
    if (done !== null) return done;
    throw new Error(`Cannot return null for non-nullable field ${parent.name}.${field.name}.`);
  };
}

export function shown(type: GraphQLLeafType): Complete {
  return (_, value) => {
    const found: unknown = type.serialize(value);
    if (found !== null && found !== undefined) return found;
    throw new Error(`${type.name} cannot show ${String(value)}.`);
  };
}
