import type { ApolloServerPlugin } from '@apollo/server';
import { type AskedFields, fieldsAsked } from '../shared/asked.js';

/** What a context is told of its request's question. */
export interface Asked {
  fields?: AskedFields | null;
}

/** Tells a context which fields are asked for: what no field shows is not read. */
export const fieldsPlugin: ApolloServerPlugin<Asked> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ schema, document, contextValue }) {
        contextValue.fields = fieldsAsked(schema, document);
        return Promise.resolve();
      },
    }),
};
