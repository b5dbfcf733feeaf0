import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A link to a server that can be slow, held up, broken or cut, on a loopback port of its own. */
export class Proxy {
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;
  port = 0;
  private held = false;
  private delay = 0;
  private losing = 0;
  /** Commits that the server was told of, and nobody heard whether they were done. */
  unheard = 0;

  private constructor(target: URL) {
    this.server = createServer((client) => {
      const upstream = connect(Number(target.port), target.hostname);
      this.join(client, upstream);
      this.join(upstream, client);
    });
  }

  static async to(target: URL): Promise<Proxy> {
    const proxy = new Proxy(target);
    await proxy.mend();
    return proxy;
  }

  /** From now on nothing arrives, and nobody is told: a black hole. */
  hold(): void {
    this.held = true;
    for (const socket of this.sockets) socket.pause();
  }

  release(): void {
    this.held = false;
    for (const socket of this.sockets) socket.resume();
  }

  /** The way to a database through here. */
  before<Connection extends { uri: string }>(connection: Connection): Connection {
    return { ...connection, uri: `bolt://127.0.0.1:${this.port}` };
  }

  /** What is new arrives; of the connections that were there nobody hears again, as behind a firewall that has started anew. */
  forget(): void {
    this.held = false;
  }

  /** Connections made from now on take so many milliseconds each way. */
  slow(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** A share of commits is lost with its connection, half of them on their way back. */
  loseCommits(share: number): void {
    this.losing = share;
  }

  /** Ends all connections, or a share of them; new ones are taken. */
  sever(share = 1): void {
    for (const socket of this.sockets) if (Math.random() < share) socket.destroy();
  }

  /** Ends all connections and takes no more. */
  async cut(): Promise<void> {
    this.sever();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Takes connections again. */
  async mend(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  private join(from: Socket, to: Socket): void {
    const { delay } = this;
    this.sockets.add(from);
    // Timers of one length end in the order in which they began, so that what arrives is in order.
    from.on('data', (chunk: Buffer) => {
      if (chunk.includes(COMMIT) && Math.random() < this.losing) this.lose(chunk, from, to);
      else if (delay === 0) to.write(chunk);
      else setTimeout(() => to.write(chunk), delay);
    });
    from.on('error', () => from.destroy());
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.held) from.pause();
  }

  private lose(chunk: Buffer, from: Socket, to: Socket): void {
    to.pause();
    if (Math.random() < 0.5) {
      to.write(chunk);
      this.unheard++;
    }
    setTimeout(() => from.destroy(), 100);
  }
}

/** As Bolt sends it, in a chunk of two bytes: a structure of no fields with this signature. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
