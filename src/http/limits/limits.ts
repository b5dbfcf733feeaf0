import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { TooComplex } from '../../client-errors.js';
import { BoundedKeep, kept } from '../../kept.js';
import { costOf, sizesOf } from './cost.js';
import { depthOf } from './depth.js';
import type { Called } from '../apollo.js';
import { type InputSize, literalSize, variablesSize } from './inputs.js';
import type { Rates } from './rates.js';

export interface Limits {
  maxDepth: number;
  maxCost: number;
}

const MAX_INPUT_DEPTH = 20;
const MAX_INPUT_OBJECTS = 500;

interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * Refuses what would cost too much before anything of it runs. Not a validation rule: Apollo keeps validated documents,
 * and the same document costs one thing with `first: 10` in its variables and another with `first: 1000`.
 */
export function limitsPlugin(limits: Limits, rates: Rates): ApolloServerPlugin<Called> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async didResolveOperation({ schema, document, operation, request, contextValue: { caller } }) {
          if (!operation) return;
          const { variables = {} } = request;
          const measured = Measured.of({ schema, document, operation });
          refuseTooComplex(measured, variables, limits);
          await rates.spendCost(caller.client, measured.cost(variables));
        },
      }),
  };
}

function refuseTooComplex(measured: Measured, variables: Variables, limits: Limits): void {
  const fault =
    inputFault(measured, variables) ?? depthFault(measured, limits) ?? costFault(measured, variables, limits);
  if (fault === null) return;
  const error = new TooComplex(fault);
  error.extensions.http = { status: 400 };
  throw error;
}

/** What is found out about an operation once, however often it is asked. */
class Measured {
  readonly literals: InputSize;
  readonly depth: number;
  private readonly costs = new BoundedKeep<string, number>(20);

  constructor(private readonly question: Question) {
    this.literals = literalSize(question.document);
    this.depth = depthOf(question.document, question.operation);
  }

  static of(question: Question): Measured {
    return kept(measured, question.operation, () => new Measured(question));
  }

  cost(variables: Variables): number {
    const { schema, document, operation } = this.question;
    const sizes = sizesOf(operation, variables);
    const known = this.costs.get(sizes);
    if (known !== undefined) return known;
    const cost = costOf(schema, document, operation, variables);
    // Variables of the same sizes may fit where these do not.
    if (cost !== null) this.costs.set(sizes, cost);
    return cost ?? 0;
  }
}

const measured = new WeakMap<OperationDefinitionNode, Measured>();

function inputFault({ literals }: Measured, variables: Variables): string | null {
  const sizes = [literals, variablesSize(variables)];
  if (sizes.some(({ depth }) => depth > MAX_INPUT_DEPTH))
    return `The arguments are nested deeper than ${MAX_INPUT_DEPTH} levels. Flatten the filter: \`and\` and \`or\` take lists.`;
  if (sizes.some(({ objects }) => objects > MAX_INPUT_OBJECTS))
    return `The arguments have more than ${MAX_INPUT_OBJECTS} conditions. Give lists of values (id: [...]) instead, or ask several questions.`;
  return null;
}

function depthFault({ depth }: Measured, { maxDepth }: Limits): string | null {
  if (depth <= maxDepth) return null;
  return `The question is ${depth} fields deep, and the limit is ${maxDepth}. Ask for the inner entities by id in a second question.`;
}

function costFault(measured: Measured, variables: Variables, { maxCost }: Limits): string | null {
  const cost = measured.cost(variables);
  if (cost <= maxCost) return null;
  const ways = 'Ask for smaller pages (first, last, limit), for fewer lists within lists, or in several questions.';
  return `The question may cost ${cost}, and the limit is ${maxCost}: a field costs 1, a list its length times what is in it. ${ways}`;
}
