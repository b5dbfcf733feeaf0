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

type Values = Record<string, unknown>;

/** Of a selection: what it costs once, and what each row of the page around it costs. */
interface Cost {
  once: number;
  each: number;
}

/** A page is a search of its own in the database, a count one that may walk all that is there. */
const SEARCH = 10;
const COUNT = 100;
/** Rows of a page, as the contract says, when the question does not. */
const DEFAULT_PAGE = 50;
/** Lists without a size are short by nature: the places of an application, the members of a group. */
const PLAIN_LIST = 5;

const metaFields = [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef];

/**
 * The most fields that an operation can make the server answer, every list as long as it may get, searches and counts
 * dearer. It is worked out from the leaves upwards, each fragment once, so that it takes no longer than the document is.
 * Introspection costs like all else: an alias of `__schema` a thousand times is an answer of a gigabyte.
 * Only for validated documents; variables that do not fit cost nothing, since they are refused before anything runs.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Values = {},
): number {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const root = schema.getRootType(operation.operation);
  if (!coerced || !root) return 0;
  return total(new CostCounter(schema, fragmentsOf(document), coerced).selection(operation.selectionSet, root));
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
    if (isConnection(parent) && isListType(getNullableType(field.type))) return { once: 0, each: 1 + total(inner) };
    return { once: 1 + this.times(inner, node, field, type), each: 0 };
  }

  private times(
    inner: Cost,
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    type: GraphQLNamedType | undefined,
  ) {
    const args = this.argumentsOf(node, field);
    if (isConnection(type))
      return SEARCH + inner.once + inner.each * (size(args.first) ?? size(args.last) ?? DEFAULT_PAGE);
    const isList = isListType(getNullableType(field.type));
    return total(inner) * (isList ? (size(args.limit) ?? size(args.ids) ?? PLAIN_LIST) : 1);
  }

  /** An argument that does not fit is told to the client by the field itself; here it counts as left out. */
  private argumentsOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Values {
    try {
      return getArgumentValues(field, node, this.variables);
    } catch {
      return {};
    }
  }

  private isLeftOut(node: SelectionNode): boolean {
    const skipped = getDirectiveValues(GraphQLSkipDirective, node, this.variables)?.if === true;
    return skipped || getDirectiveValues(GraphQLIncludeDirective, node, this.variables)?.if === false;
  }

  private typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : this.schema.getType(name);
  }
}

const total = (cost: Cost): number => cost.once + cost.each;

const isConnection = (type: GraphQLNamedType | undefined): boolean => type?.name.endsWith('Connection') ?? false;

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
