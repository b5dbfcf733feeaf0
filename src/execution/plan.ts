import {
  type DocumentNode,
  getOperationAST,
  type GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
  BREAK,
} from 'graphql';
import type { Path } from 'graphql/jsutils/Path.js';
import { Planner } from './planner.js';
import { kept } from '../kept.js';
import type { Soon } from '../shared/soon.js';

/** One execution of a plan. */
export interface Run {
  context: unknown;
  variables: Record<string, unknown>;
  errors: GraphQLError[];
  /** What all calls of a field's resolver share, by the field's number in the plan. */
  begun: (Begun | undefined)[];
}

export interface Begun {
  args: Record<string, unknown>;
  info: GraphQLResolveInfo;
}

/** Answers what a selection asks of an object. */
export type Answer = (run: Run, source: unknown, path: Path | undefined) => Soon<Record<string, unknown>>;

export interface Plan {
  operation: OperationDefinitionNode;
  answer: Answer;
}

export interface Planned {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string | null | undefined;
}

/** By operation, not by the name it is asked under: of those a client can make ever others, which mean none. */
const plans = new WeakMap<OperationDefinitionNode, Plan | null>();

/** The plan of an operation, made when it is first asked for; null where there is none, and graphql-js has to do. */
export function planOf({ schema, document, operationName }: Planned): Plan | null {
  const operation = getOperationAST(document, operationName);
  return operation ? kept(plans, operation, () => made(schema, document, operation)) : null;
}

function made(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Plan | null {
  const root = schema.getQueryType();
  if (!root || operation.operation !== OperationTypeNode.QUERY || isBeyondPlans(document)) return null;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  return { operation, answer: new Planner(schema, fragments, operation).object(root, [operation.selectionSet]) };
}

/** Directives make a selection depend on variables; the schema's own description of itself is asked for once. */
function isBeyondPlans(document: DocumentNode): boolean {
  let beyond = false;
  const leave = (): typeof BREAK => {
    beyond = true;
    return BREAK;
  };
  visit(document, {
    Directive: leave,
    Field: ({ name, alias }) =>
      ['__schema', '__type'].includes(name.value) || alias?.value === '__proto__' ? leave() : undefined,
  });
  return beyond;
}
