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

/**
 * How Apollo has questions executed by us: what answers without errors go by, and what is told of errors by.
 */
export interface Execution {
  plugin: ApolloServerPlugin;
  gateway: ApolloServerOptionsWithGateway<BaseContext>['gateway'];
}

/**
 * Apollo takes another executor than graphql-js's only from what it calls a gateway, for which it makes, of each request,
 * an object with getters of its own: V8 has these and all that they hold, which is all that was read for the request,
 * cleared away by whole collections alone. So an answer is given by a plugin; one with errors goes on through the gateway
 * nevertheless, since there Apollo makes of them what clients are told.
 *
 * @param survivors whom ids that were given up mean
 */
export function executionBy(schema: GraphQLSchema, survivors: () => Soon<Survivors>): Execution {
  const others = new WeakMap<BaseContext, Promise<ExecutionResult>>();
  const answerTo = async (question: Question): Promise<ExecutionResult> =>
    execute(throughMerged(question, await survivors()));
  return {
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          async responseForOperation({ document, request, contextValue }) {
            const { variables: variableValues, operationName } = request;
            const answer = answerTo({ schema, document, contextValue, variableValues, operationName });
            const { data = null, errors } = await answer.catch(() => ({ errors: [] }) as ExecutionResult);
            if (!errors)
              return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
            others.set(contextValue, answer);
            return null;
          },
        }),
    },
    gateway: {
      load: () => Promise.resolve({ executor: async ({ context }) => (await others.get(context)) ?? {} }),
      onSchemaLoadOrUpdate(tell) {
        tell({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      stop: () => Promise.resolve(),
    },
  };
}
