import type { ApolloServerPlugin } from '@apollo/server';
import type { Called } from './apollo.js';

/** Tells the trace of a request, where there is one, what is asked. */
export const tracePlugin: ApolloServerPlugin<Called> = {
  requestDidStart: ({ contextValue: { caller } }) =>
    Promise.resolve({
      didResolveOperation({ operation, operationName }) {
        caller.trace?.operation(operation?.operation ?? 'query', operationName);
        return Promise.resolve();
      },
    }),
};
