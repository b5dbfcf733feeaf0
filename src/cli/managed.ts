import { type Config, readConfig } from '../config.js';
import { OperatorError } from '../errors.js';
import type { AtHome } from '../neo4j/around.js';
import { hasStore, provider } from '../neo4j/database.js';
import { ownerOf } from '../neo4j/lock.js';
import { terminal } from '../neo4j/progress.js';
import { onInterruption } from './interruption.js';

/** What works on the stopped database that govchain keeps itself is given; refused is where there is another, or that one runs. */
export function atManaged(what: string): { config: Config; at: AtHome } {
  const config = readConfig();
  refuseUri(config, what);
  refuseRunning(config, what);
  return { config, at: atHome(config, onInterruption().signal) };
}

export function atHome(config: Config, signal: AbortSignal): AtHome {
  const report = terminal();
  return { home: config.govchainHome, prepare: provider(config, report, signal), report, signal };
}

function refuseUri({ neo4j: { uri } }: Config, what: string): void {
  if (uri)
    throw new OperatorError(
      `govchain ${what} is for the Neo4j that govchain starts, and NEO4J_URI names another (${uri}): use that one's own tools, such as neo4j-admin database, or unset NEO4J_URI.`,
    );
}

function refuseRunning({ govchainHome: home }: Config, what: string): void {
  const owner = ownerOf(home);
  if (owner !== null)
    throw new OperatorError(
      `The database in ${home} is in use by another govchain, process ${owner}, and has to be stopped for govchain ${what}: end that one with Ctrl-C, or wait until it has ended, and try again.`,
    );
}

export function refuseNoStore(config: Config, what: string): void {
  if (!hasStore(config))
    throw new OperatorError(
      `There is no database in ${config.govchainHome} for govchain ${what}: set GOVCHAIN_HOME to the folder of yours.`,
    );
}
