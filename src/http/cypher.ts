import type { ApolloServerPlugin } from '@apollo/server';
import type { Sent } from '../graph/graph.js';

/** What a context has when its request asked for the Cypher behind its answer, and may. */
export interface CypherShown {
  cypher?: Sent[] | undefined;
}

export const CYPHER_HEADER = 'x-govchain-cypher';

export const wantsCypher = (header: unknown): boolean => header === '1' || header === 'true';

/** Silence would leave a caller in doubt whether the header was misspelt. */
const notAllowed = `${CYPHER_HEADER} is not answered here: the operator can allow it with EXPLAIN_CYPHER=true.`;

/** Adds `extensions.cypher` to the answers of requests with the header: each query that the answer took, in order. */
export function cypherPlugin(allowed: boolean): ApolloServerPlugin<CypherShown> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ request, contextValue, response }) {
          if (response.body.kind !== 'single' || !wantsCypher(request.http?.headers.get(CYPHER_HEADER)))
            return Promise.resolve();
          const { singleResult } = response.body;
          const shown = allowed ? { cypher: contextValue.cypher?.map(shownOf) ?? [] } : { cypherNote: notAllowed };
          singleResult.extensions = { ...singleResult.extensions, ...shown };
          return Promise.resolve();
        },
      }),
  };
}

const shownOf = ({ query, text, params, milliseconds }: Sent) => ({
  query,
  text,
  parameters: params,
  milliseconds: milliseconds === null ? null : Math.round(milliseconds * 10) / 10,
});
