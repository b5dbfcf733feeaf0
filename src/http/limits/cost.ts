import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from './depth.js';
import { LONG, SHARES, WALKS, WHOLE } from './exceptions.js';

type Values = Record<string, unknown>;

/** Of a selection: what it costs once, and what each row of the page around it costs. */
interface Cost {
  once: number;
  each: number;
}

/** A page is a search of its own in the database, a count one that may walk all that is there. */
const SEARCH = 10;
const COUNT = 100;
/** A search for paths may walk the graph several times over. */
const PATHS = 500;
/** A change is a transaction that others wait for. */
const WRITE = 2_000;
/** Rows of a page, as the contract says, when the question does not. */
const DEFAULT_PAGE = 50;
/** Lists without a size are short by nature: the places of an application, the members of a group. */
const PLAIN_LIST = 5;
const metaFields = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef];

/**
 * The most fields that an operation can make the server answer, every list as long as it may get, searches and counts
 * dearer. It is worked out from the leaves upwards, each fragment once, so that it takes no longer than the document is.
 * Introspection costs like all else: an alias of `__schema` a thousand times is an answer of a gigabyte.
 * Only for validated documents. Null where the variables do not fit: such a question is refused before anything runs.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values = {},
): number | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const root = schema.getRootType(operation.operation);
  if (!coerced || !root) return null;
  return Math.round(
    total(new CostCounter(schema, fragmentsOf(document), coerced).selection(operation.selectionSet, root)),
  );
}

/** What tells the cost of an operation with some variables from that with others: how long lists get, and what is left out. */
export function sizesOf({ variableDefinitions = [] }: OperationDefinitionNode, variables: Values): string {
  const sizes = variableDefinitions.map(({ variable }) => {
    const value = variables[variable.name.value];
    // One that is left out has its default, which null has not.
    if (value === undefined) return {};
    if (Array.isArray(value)) return [value.length];
    return typeof value === 'string' || typeof value === 'object' ? value && typeof value : value;
  });
  return JSON.stringify(sizes);
}

class CostCounter {
  private readonly known = new Map<string, Cost>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Map<string, FragmentDefinitionNode>,
    private readonly variables: Values,
  ) {}

  selection(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Cost {
    const sum: Cost = { once: 0, each: 0 };
    for (const node of set.selections) {
      const cost = this.isLeftOut(node) ? null : this.node(node, parent);
      sum.once += cost?.once ?? 0;
      sum.each += cost?.each ?? 0;
    }
    return sum;
  }

  private node(node: SelectionNode, parent: GraphQLNamedType | undefined): Cost {
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.fragment(node.name.value);
    if (node.kind === Kind.FIELD) return this.field(node, parent);
    return this.selection(node.selectionSet, this.typeNamed(node.typeCondition?.name.value) ?? parent);
  }

  private fragment(name: string): Cost {
    const fragment = this.fragments.get(name);
    if (!fragment) return { once: 0, each: 0 };
    const cost =
      this.known.get(name) ?? this.selection(fragment.selectionSet, this.typeNamed(fragment.typeCondition.name.value));
    this.known.set(name, cost);
    return cost;
  }

  private field(node: FieldNode, parent: GraphQLNamedType | undefined): Cost {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    const inner = node.selectionSet ? this.selection(node.selectionSet, type) : null;
    if (!field || !inner) return { once: leafCost(node, parent), each: 0 };
    if (isPage(parent) && isListType(getNullableType(field.type)))
      return rowsOf(`${parent?.name}.${field.name}`, inner);
    const own = parent === this.schema.getMutationType() ? WRITE : 1;
    return { once: own + this.times(inner, node, field, parent), each: 0 };
  }

  private times(
    inner: Cost,
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType | undefined,
  ) {
    const type = getNamedType(field.type);
    const args = this.argumentsOf(node, field);
    if (isPage(type)) {
      const sizes = [args.first, args.last, args.limit, args.supplierLimit].map(size);
      const rows = sizes.find((one) => one !== null) ?? DEFAULT_PAGE;
      return (WALKS[type.name] ?? SEARCH) + inner.once + inner.each * rows;
    }
    const isList = isListType(getNullableType(field.type));
    const length = LONG[`${parent?.name}.${field.name}`] ?? PLAIN_LIST;
    const rows = isList ? (size(args.limit) ?? size(args.ids) ?? length) : 1;
    return (type.name === 'Path' ? PATHS : 0) + total(inner) * rows;
  }

  /** An argument that does not fit is told to the client by the field itself; here it counts as left out. */
  private argumentsOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Values {
    try {
      return getArgumentValues(field, node, this.variables);
    } catch {
      return {};
    }
  }

  /** Where a condition does not fit, the field itself tells the client. */
  private isLeftOut(node: SelectionNode): boolean {
    try {
      const skipped = getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.if === true;
      return skipped || getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.if === false;
    } catch {
      return false;
    }
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

const total = (cost: Cost): number => cost.once + cost.each;

/** Of a list in a page, by its type and field: once for each row of the page, where it is no exception. */
function rowsOf(list: string, inner: Cost): Cost {
  const row = 1 + total(inner);
  const whole = WHOLE[list];
  return whole === undefined ? { once: 0, each: row * (SHARES[list] ?? 1) } : { once: row * whole, each: 0 };
}

const isConnection = (type: GraphQLNamedType | undefined): boolean => type?.name.endsWith('Connection') ?? false;

/** What a size at its field bounds: connections, and what tells whether its `limit` cut it short. */
const isPage = (type: GraphQLNamedType | undefined): boolean =>
  isConnection(type) || (isObjectType(type) && 'truncated' in type.getFields());

const leafCost = (node: FieldNode, parent: GraphQLNamedType | undefined): number =>
  node.name.value === 'totalCount' && isConnection(parent) ? COUNT : 1;

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  const own = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  return own ?? metaFields.find((field) => field.name === name);
}

function size(value: unknown): number | null {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? Math.max(0, value) : null;
}
