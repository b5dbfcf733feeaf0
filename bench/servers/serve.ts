import type { AddressInfo, Server } from 'node:net';

/** What a contestant's process is told when it is made. */
export interface Target {
  uri: string;
  username: string;
  password: string;
}

export const target = JSON.parse(process.env.BENCH_TARGET ?? '{}') as Target;

/** Tells the bench where the server listens, and how much memory it takes whenever the bench asks. It ends with the bench. */
export function report(port: number): void {
  process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }));
  process.on('disconnect', () => process.exit());
  process.send?.({ port });
}

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;
