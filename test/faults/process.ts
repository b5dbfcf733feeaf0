import type { Connection } from '../../src/graph/graph.js';
import { anyPorts, govchain } from '../support/processes.js';

export interface Served {
  url: string;
  /** A figure of /metrics. */
  figure: (name: string) => Promise<number>;
  stop: () => Promise<void>;
}

/** The server in a process of its own over a database that runs, with its limits as they are by default. */
export async function serveApart({ uri, password }: Connection, env: Record<string, string> = {}): Promise<Served> {
  const running = govchain(['start', '--json'], { ...anyPorts, NEO4J_URI: uri, NEO4J_PASSWORD: password, ...env });
  const { url } = JSON.parse(await running.firstLine()) as { url: string };
  return {
    url,
    figure: async (name) => {
      const text = await (await fetch(`${url}/metrics`)).text();
      return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
    },
    stop: async () => {
      running.child.kill('SIGTERM');
      await running.end();
    },
  };
}
