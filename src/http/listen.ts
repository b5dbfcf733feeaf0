import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { OperatorError } from '../errors.js';

const GRACE = 10_000;

export interface Server {
  /** Where a browser on this machine finds it. */
  url: string;
  /** Takes no new requests, lets those in flight finish, cuts off what lasts too long, and closes. May be called twice. */
  stop(): Promise<void>;
}

/** @param grace milliseconds that requests in flight have to finish, once a stop is asked for */
export async function listen(app: FastifyInstance, host: string, port: number, grace = GRACE): Promise<Server> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw listenFault(error, host, port);
  }
  let stopped: Promise<void> | undefined;
  return { url: urlOf(app.server.address() as AddressInfo), stop: () => (stopped ??= close(app, grace)) };
}

/** Node closes what is idle when a server closes, and not what becomes idle later: a browser's open line would hold us. */
async function close(app: FastifyInstance, grace: number): Promise<void> {
  const idle = setInterval(() => {
    app.server.closeIdleConnections();
  }, 50);
  const cut = setTimeout(() => {
    app.server.closeAllConnections();
  }, grace);
  await app.close();
  clearInterval(idle);
  clearTimeout(cut);
}

/** Bound to every address it is not one a browser can go to. */
function urlOf({ address, port }: AddressInfo): string {
  const host = ['0.0.0.0', '::'].includes(address) ? '127.0.0.1' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function listenFault(error: unknown, host: string, port: number): unknown {
  const faults: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that one, or set PORT to another port (0 takes any free one).`,
    EACCES: `This user may not listen on port ${port}. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one that is: 127.0.0.1 for this machine alone, 0.0.0.0 for all.`,
    ENOTFOUND: `${host} cannot be found. Set HOST to an address of this machine: 127.0.0.1 for it alone, 0.0.0.0 for all.`,
  };
  const sentence = faults[(error as NodeJS.ErrnoException).code ?? ''];
  return sentence === undefined ? error : new OperatorError(sentence);
}
