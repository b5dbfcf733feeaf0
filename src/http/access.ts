import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { type Access, readingWantsToken } from '../access/access.js';
import type { Who } from '../access/role.js';
import type { Called } from './apollo.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, as far as a token tells. */
    who: Who | null;
  }
}

/** Pages, texts and figures of the program, and what is not there: they tell nothing of the graph. All else does, also what is added one day. */
const open =
  /^\/($|(playground|explore|assets|docs|questions|browser|health|metrics)(\/|$)|schema\.graphql$|[^/]+\.(md|cff)$|LICENSE$)/;

const isOpen = ({ routeOptions: { url } }: FastifyRequest): boolean => url === undefined || open.test(url);

/** Finds out who asks, before anything is done for him. Where no header tells, no time is taken. */
export function identify(app: FastifyInstance, access: Access): void {
  app.decorateRequest('who', null);
  app.addHook('onRequest', (request, _reply, done) => {
    const { authorization } = request.headers;
    const wanted = access.read === 'token';
    if (isOpen(request) || (authorization === undefined && !wanted)) {
      done();
      return;
    }
    access.who(authorization).then((who) => {
      request.who = who;
      done(wanted && who === null ? readingWantsToken() : undefined);
    }, done);
  });
}

/** Refuses changes of those who may not change anything, before anything of them is done. */
export const accessPlugin = (access: Access): ApolloServerPlugin<Called> => ({
  requestDidStart: () =>
    Promise.resolve({
      async didResolveOperation({ operation, contextValue: { caller } }) {
        if (operation?.operation === OperationTypeNode.MUTATION) await access.demand('EDITOR', caller.who);
      },
    }),
});
