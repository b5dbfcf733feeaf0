import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type Request, withToken } from './http.js';
import type { FuzzedServer } from './server.js';

/** What is of a connection, and not of what is asked over it. */
const ofConnection = ['host', 'connection', 'content-length', 'transfer-encoding', 'accept-encoding'];

/**
 * Stands before the server, for programs that judge answers by rules of their own: where one is not as every answer
 * should be, they are answered with 599 and what is wrong.
 */
export class Relay {
  readonly faults: string[] = [];
  private readonly relay: Server;

  private constructor(private readonly server: FuzzedServer) {
    this.relay = createServer((request, response) => void this.pass(request, response));
  }

  static async before(server: FuzzedServer): Promise<Relay> {
    const relay = new Relay(server);
    await new Promise<void>((resolve) => relay.relay.listen(0, '127.0.0.1', resolve));
    return relay;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.relay.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.relay.closeAllConnections();
    await new Promise((resolve) => this.relay.close(resolve));
  }

  private async pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { status, headers, body } = await this.server.check(
        withToken(await requestOf(incoming), this.server.token),
      );
      response.writeHead(status, { 'content-type': headers['content-type'] ?? 'text/plain' }).end(body);
    } catch (error) {
      const { message } = error as Error;
      this.faults.push(message);
      response.writeHead(599, { 'content-type': 'text/plain' }).end(message);
    }
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const kept = Object.entries(headers).filter(([name]) => !ofConnection.includes(name));
  return {
    method,
    path: url,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: await buffer(incoming),
  };
}
