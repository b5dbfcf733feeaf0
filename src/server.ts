import { Access } from './access/access.js';
import { readCatalogue } from './catalogue/catalogue.js';
import type { Config } from './config.js';
import { Context } from './context.js';
import { Packed } from './export/packed.js';
import { poolSize, type Graph, type Sent, type Watch } from './graph/graph.js';
import { createApp } from './http/app.js';
import type { Caller } from './http/caller.js';
import { listen, type Server } from './http/listen.js';
import { createLogger, type Logger } from './logger.js';
import { MergedIds } from './merged/merged-ids.js';
import { KeptDirectory } from './reconcile/kept-directory.js';
import { fromRoot } from './root.js';
import { buildSchema } from './schema.js';
import { newestSource } from './source/newest.js';
import { Metrics } from './telemetry/metrics.js';
import { slowQueries } from './telemetry/slow-queries.js';

interface About {
  browserUrl: string | null;
}

interface Served {
  graph: Graph;
  about: About;
  merged: MergedIds;
  directory: KeptDirectory;
}

interface Options {
  /** The folder that vite built the pages into. */
  web?: URL;
  logger?: Logger;
}

/**
 * What the tests start: the whole server over one graph.
 */
export async function createServer(graph: Graph, config: Config, about: About, options: Options = {}): Promise<Server> {
  return await (
    await prepareServer(config, options)
  )(graph, about);
}

/** Makes all but the listening, which needs no database yet; comes to what starts the server over one. */
export async function prepareServer(
  config: Config,
  { web = fromRoot('dist/web/'), logger = createLogger(config.logLevel) }: Options = {},
): Promise<(graph: Graph, about: About) => Promise<Server>> {
  const { host, corsOrigins, trustProxy, metricsFrom, explainCypher } = config;
  // Nobody asks before it listens.
  let over!: Served;
  const tracing = config.tracesEndpoint ? (await import('./telemetry/tracing.js')).startTracing(logger) : null;
  const metrics = new Metrics(poolSize, () => newestSource(over.graph));
  const access = await Access.open(config.govchainHome, config.access, logger);
  const app = await createApp({
    schema: await buildSchema(),
    questions: readCatalogue(),
    context: (caller) => contextOf(over, caller, slowQueries(logger, caller.requestId, config.slowQueryMs)),
    survivors: () => over.merged.survivors(),
    reconciling: (caller) => ({
      context: contextOf(over, caller, slowQueries(logger, caller.requestId, config.slowQueryMs)),
      directory: () => over.directory.current(),
      survivors: () => over.merged.survivors(),
    }),
    ping: () => over.graph.ping(),
    host,
    corsOrigins,
    trustProxy,
    metricsFrom,
    explainCypher,
    access,
    limits: config,
    metrics,
    tracing,
    logger,
    pages: { web, browserUrl: () => over.about.browserUrl },
    packed: new Packed(() => over.graph),
  });
  return (graph, about) => {
    const watched = graph.observe(metrics.watch);
    over = { graph: watched, about, merged: new MergedIds(watched), directory: new KeptDirectory(watched) };
    return listen(app, host, config.port, config.shutdownGraceMs);
  };
}

function contextOf({ graph, about }: Served, { origin, showCypher, trace, client, who }: Caller, slow: Watch): Context {
  // The address that the caller used is the one that works for it, also through a proxy or a container's port. Neo4j
  // Browser is on this machine's loopback, which is nobody else's.
  const facts = { browserUrl: client.own ? about.browserUrl : null, playgroundUrl: `${origin}/playground` };
  const asked = graph.forRequest().observe(slow);
  const followed = trace ? asked.observe(trace.watch) : asked;
  if (!showCypher) return new Context(followed, facts, undefined, who);
  const cypher: Sent[] = [];
  return new Context(
    followed.observe((sent) => void cypher.push(sent)),
    facts,
    cypher,
    who,
  );
}
