import {
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type BaseContext,
  HeaderMap,
} from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { execute, type Question } from '../execution/execute.js';
import type { Survivors } from '../merged/merged-ids.js';
import { throughMerged } from '../merged/through.js';
import type { Soon } from '../shared/soon.js';

/** The two ways by which answers reach Apollo. */
export interface Execution {
  /** Gives those without errors. */
  plugin: ApolloServerPlugin;
  /** Gives those with errors, of which Apollo makes what clients are told. */
  gateway: ApolloServerOptionsWithGateway<BaseContext>['gateway'];
}

/**
 * Questions are executed by our plans. Apollo takes another executor than graphql-js's only from what it calls a gateway,
 * for which it makes, of each request, an object with getters of its own: V8 clears these, and with them all that was read
 * for the request, away only when it looks through all of its memory. So what has gone well does not go that way.
 *
 * @param survivors whom ids that were given up mean
 */
export function executionBy(schema: GraphQLSchema, survivors: () => Soon<Survivors>): Execution {
  const faulty = new WeakMap<BaseContext, Promise<ExecutionResult>>();
  const answerTo = async (question: Question): Promise<ExecutionResult> =>
    execute(throughMerged(question, await survivors()));
  return {
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          async responseForOperation({ document, request, contextValue }) {
            const { variables: variableValues, operationName } = request;
            const answer = answerTo({ schema, document, contextValue, variableValues, operationName });
            const singleResult = await answer.then(withoutErrors, () => null);
            if (singleResult) return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
            faulty.set(contextValue, answer);
            return null;
          },
        }),
    },
    gateway: {
      load: () => Promise.resolve({ executor: async ({ context }) => (await faulty.get(context)) ?? {} }),
      onSchemaLoadOrUpdate(tell) {
        tell({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
  };
}

const withoutErrors = ({ data = null, errors }: ExecutionResult) => (errors ? null : { data });
