import type { Config } from './config.js';
import { Context } from './context.js';
import type { Graph, Sent } from './graph/graph.js';
import { createApp, type Caller } from './http/app.js';
import { listen, type Server } from './http/listen.js';
import { createLogger } from './logger.js';
import { fromRoot } from './root.js';
import { buildSchema } from './schema.js';

/**
 * What the command line and the tests start: the whole server over one graph.
 * @param options.web the folder that vite built the pages into
 * @param options.ready what has to come before anything is answered
 */
export async function createServer(
  graph: Graph,
  config: Config,
  about: { browserUrl: string | null },
  { web = fromRoot('dist/web/'), ready = Promise.resolve() }: { web?: URL; ready?: Promise<unknown> } = {},
): Promise<Server> {
  const contextOf = ({ requestId, origin, showCypher }: Caller): Context => {
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
  };
  const app = await createApp({
    schema: await buildSchema(),
    context: contextOf,
    ping: () => graph.ping(),
    host: config.host,
    corsOrigins: config.corsOrigins,
    explainCypher: config.explainCypher,
    limits: config,
    logger: createLogger(config.logLevel),
    pages: { web, browserUrl: about.browserUrl },
  });
  await ready;
  return listen(app, config.host, config.port);
}
