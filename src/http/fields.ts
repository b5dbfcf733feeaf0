import type { ApolloServerPlugin } from '@apollo/server';
import { fieldNames } from '../shared/shown.js';

/** What a context is told of its request's question. */
export interface Asked {
  fields?: ReadonlySet<string> | null;
}

/** Tells a context which fields are asked for: what no field shows is not read. */
export const fieldsPlugin: ApolloServerPlugin<Asked> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, contextValue }) {
        contextValue.fields = fieldNames(document);
        return Promise.resolve();
      },
    }),
};
