import { readCatalogue } from './catalogue/catalogue.js';
import type { Config } from './config.js';
import { Context } from './context.js';
import type { Graph, Sent } from './graph/graph.js';
import { createApp, type Caller } from './http/app.js';
import { listen, type Server } from './http/listen.js';
import { createLogger } from './logger.js';
import { MergedIds } from './merged/merged-ids.js';
import { fromRoot } from './root.js';
import { buildSchema } from './schema.js';

interface About {
  browserUrl: string | null;
}

/**
 * What the tests start: the whole server over one graph.
 * @param options.web the folder that vite built the pages into
 */
export async function createServer(
  graph: Graph,
  config: Config,
  about: About,
  { web }: { web?: URL } = {},
): Promise<Server> {
  return await (
    await prepareServer(config, web)
  )(graph, about);
}

/** Makes all but the listening, which needs no database yet; comes to what starts the server over one. */
export async function prepareServer(
  config: Config,
  web = fromRoot('dist/web/'),
): Promise<(graph: Graph, about: About) => Promise<Server>> {
  // Nobody asks before it listens.
  let over!: { graph: Graph; about: About; merged: MergedIds };
  const app = await createApp({
    schema: await buildSchema(),
    questions: readCatalogue(),
    context: (caller) => contextOf(over.graph, over.about, caller),
    survivors: () => over.merged.survivors(),
    ping: () => over.graph.ping(),
    host: config.host,
    corsOrigins: config.corsOrigins,
    explainCypher: config.explainCypher,
    limits: config,
    logger: createLogger(config.logLevel),
    pages: { web, browserUrl: () => over.about.browserUrl },
  });
  return (graph, about) => {
    over = { graph, about, merged: new MergedIds(graph) };
    return listen(app, config.host, config.port);
  };
}

function contextOf(graph: Graph, about: About, { requestId, origin, showCypher }: Caller): Context {
  const cypher: Sent[] = [];
  // The address that the caller used is the one that works for it, also through a proxy or a container's port.
  const facts = { ...about, playgroundUrl: `${origin}/playground` };
  if (!showCypher) return new Context(graph, facts, requestId);
  return new Context(
    graph.observe((sent) => cypher.push(sent)),
    facts,
    requestId,
    cypher,
  );
}
