import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type FieldsByTypeName, type ResolveTree } from 'graphql-parse-resolve-info';
import { kept } from '../kept.js';

/** Which fields a question asks for below one of its fields, whatever types, aliases and fragments they stand in. */
export class Selection {
  /** By their names. */
  private readonly fields = new Map<string, ResolveTree[]>();
  private readonly derived = new Map<string, unknown>();

  private constructor(private readonly types: readonly FieldsByTypeName[]) {
    for (const fields of types.flatMap((one) => Object.values(one)))
      for (const tree of Object.values(fields)) kept(this.fields, tree.name, () => []).push(tree);
  }

  static of(info: GraphQLResolveInfo): Selection {
    return kept(selections, info.fieldNodes, () => {
      const tree = parseResolveInfo(info) as ResolveTree | null;
      return new Selection(tree ? [tree.fieldsByTypeName] : []);
    });
  }

  has(field: string): boolean {
    return this.fields.has(field);
  }

  /** What is asked for below `field`, or below any of several that lead to the same rows. */
  at(...fields: string[]): Selection {
    const trees = fields.flatMap((field) => this.fields.get(field) ?? []);
    return this.derive(`at ${fields.join(' ')}`, () => new Selection(trees.map((tree) => tree.fieldsByTypeName)));
  }

  /** This and another selection, as one. */
  and(other: Selection): Selection {
    return new Selection([...this.types, ...other.types]);
  }

  /** What follows from the selection alone, worked out once; `name` tells it from all else that does. */
  derive<T>(name: string, work: () => T): T {
    return kept(this.derived as Map<string, T>, name, work);
  }
}

/** Rows of one list have the very same nodes of their question, and so have all requests that put it again. */
const selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Selection>();
