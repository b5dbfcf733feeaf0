import type { ApolloServerPlugin } from '@apollo/server';
import type { Called } from './apollo.js';
import type { Rates } from './limits/rates.js';

/**
 * A client that accepts `application/json` alone is of the time before GraphQL had a media type of its own: it takes
 * any other status than 200 for a failure of the network and does not read what is wrong with its question. GraphQL
 * over HTTP wants 200 for it, and for all others the 400 that Apollo gives. Without a question there is nothing to
 * answer, so that stays a 400 for everyone.
 */
export const statusPlugin = (rates: Rates): ApolloServerPlugin<Called> => ({
  requestDidStart: () =>
    Promise.resolve({
      async willSendResponse({ request, source, response: { http }, contextValue: { caller } }) {
        if (!source || http.status !== 400 || !isJsonAlone(request.http?.headers.get('accept'))) return;
        http.status = 200;
        await rates.chargeRefused(caller.client);
      },
    }),
});

const isJsonAlone = (accept: string | undefined): boolean => /^\s*application\/json\s*(;[^,]*)?$/i.test(accept ?? '');
