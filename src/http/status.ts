import type { ApolloServerPlugin } from '@apollo/server';

/**
 * A client that accepts `application/json` alone is of the time before GraphQL had a media type of its own: it takes
 * any other status than 200 for a failure of the network and does not read what is wrong with its question. GraphQL
 * over HTTP wants 200 for it, and for all others the 400 that Apollo gives. Without a question there is nothing to
 * answer, so that stays a 400 for everyone.
 */
export const statusPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, source, response: { http } }) {
        const accept = request.http?.headers.get('accept');
        if (source && http.status === 400 && isJsonAlone(accept)) http.status = 200;
        return Promise.resolve();
      },
    }),
};

const isJsonAlone = (accept: string | undefined): boolean => /^\s*application\/json\s*(;[^,]*)?$/i.test(accept ?? '');
