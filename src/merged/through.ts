import {
  type DocumentNode,
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  OperationTypeNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Survivors } from './merged-ids.js';

interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string | null | undefined;
  variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * The same question of the survivors: in the place of every id that was merged into another, in the document or in its
 * variables, stands the one that answers for it. Where there is none, the very same question; and an edit, which says what
 * its source says, and finds out within its transaction whom that means.
 */
export function throughMerged<Q extends Asked>(question: Q, survivors: Survivors): Q {
  if (survivors.size === 0 || isEdit(question)) return question;
  const document = inDocument(question, survivors);
  return { ...question, document, variableValues: inVariables(question, survivors) };
}

const isEdit = ({ document, operationName }: Asked): boolean =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;

/** What is a document without any such id is kept as it is: its plan is found by it. */
function inDocument({ schema, document }: Asked, survivors: Survivors): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      StringValue(node) {
        const survivor = survivors.get(node.value);
        const type = types.getInputType();
        return survivor !== undefined && type && getNamedType(type) === GraphQLID
          ? { ...node, value: survivor }
          : undefined;
      },
    }),
  );
}

function inVariables(
  { schema, document, operationName, variableValues }: Asked,
  survivors: Survivors,
): Asked['variableValues'] {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const changed = { ...variableValues };
  for (const { variable, type: node } of definitions) {
    const type = typeFromAST(schema, node);
    const name = variable.name.value;
    if (isInputType(type) && Object.hasOwn(changed, name)) changed[name] = inValue(changed[name], type, survivors);
  }
  return changed;
}

/** Whatever a client sends: what is not of its type stays, to be refused as it came. */
function inValue(value: unknown, type: GraphQLInputType, survivors: Survivors): unknown {
  const one = getNullableType(type);
  if (one === GraphQLID) return typeof value === 'string' ? (survivors.get(value) ?? value) : value;
  if (isListType(one)) {
    const item = one.ofType;
    return Array.isArray(value)
      ? value.map((entry) => inValue(entry, item, survivors))
      : inValue(value, item, survivors);
  }
  if (!isInputObjectType(one) || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const fields = one.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      return [key, field ? inValue(held, field.type, survivors) : (held as unknown)];
    }),
  );
}
