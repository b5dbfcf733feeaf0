import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type FieldsByTypeName, type ResolveTree } from 'graphql-parse-resolve-info';

/** Which fields a question asks for below one of its fields, whatever types, aliases and fragments they stand in. */
export class Selection {
  private constructor(private readonly trees: readonly FieldsByTypeName[]) {}

  static of(info: GraphQLResolveInfo): Selection {
    const known = selections.get(info.fieldNodes);
    if (known) return known;
    const selection = Selection.parse(info);
    selections.set(info.fieldNodes, selection);
    return selection;
  }

  private static parse(info: GraphQLResolveInfo): Selection {
    const tree = parseResolveInfo(info) as ResolveTree | null;
    return new Selection(tree ? [tree.fieldsByTypeName] : []);
  }

  has(field: string): boolean {
    return this.named(field).length > 0;
  }

  /** What is asked for below `field`, or below any of several that lead to the same rows. */
  at(...fields: string[]): Selection {
    return new Selection(fields.flatMap((field) => this.named(field)).map((tree) => tree.fieldsByTypeName));
  }

  /** This and another selection, as one. */
  and(other: Selection): Selection {
    return new Selection([...this.trees, ...other.trees]);
  }

  private named(field: string): ResolveTree[] {
    return this.trees
      .flatMap((types) => Object.values(types))
      .flatMap((fields) => Object.values(fields))
      .filter(({ name }) => name === field);
  }
}

/** A hundred rows of one list within a request have the very same nodes of its question: they are read once. */
const selections = new WeakMap<GraphQLResolveInfo['fieldNodes'], Selection>();
