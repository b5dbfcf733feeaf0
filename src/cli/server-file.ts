import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';

const file = ({ govchainHome }: Config) => join(govchainHome, 'run/server.json');

/** Lets `govchain status` find a server whose port was any free one. */
export function rememberServer(config: Config, url: string): void {
  // Over somebody else's database we keep no folder, and the server is where HOST and PORT say.
  if (!config.neo4j.uri) writeFileSync(file(config), JSON.stringify({ url }));
}

export function forgetServer(config: Config): Promise<void> {
  if (!config.neo4j.uri) rmSync(file(config), { force: true });
  return Promise.resolve();
}

/** Where the server is, if it runs: null where nothing of ours answers. */
export async function findServer(config: Config): Promise<string | null> {
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const url = remembered(config) ?? `http://${host}:${config.port}`;
  try {
    const response = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) });
    return ((await response.json()) as { status?: string }).status === 'live' ? url : null;
  } catch {
    return null;
  }
}

function remembered(config: Config): string | null {
  if (config.neo4j.uri) return null;
  try {
    return (JSON.parse(readFileSync(file(config), 'utf8')) as { url: string }).url;
  } catch {
    return null;
  }
}
