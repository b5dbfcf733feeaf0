import type * as Config from '../../src/config.js';
import type * as GraphModule from '../../src/graph/graph.js';
import type * as ServerModule from '../../src/server.js';
import { report, target } from './serve.js';

// As users run it: built, with its own settings, but for limits that a bench is meant to reach.
const built = (file: string): string => new URL(`../../../dist/${file}`, import.meta.url).href;
const { readConfig } = (await import(built('config.js'))) as typeof Config;
const { Graph } = (await import(built('graph/graph.js'))) as typeof GraphModule;
const { createServer } = (await import(built('server.js'))) as typeof ServerModule;

const config = readConfig({ ...process.env, PORT: '0', LOG_LEVEL: 'error', QUERY_TIMEOUT_MS: '60000' });
const graph = Graph.connect({ ...target, database: 'neo4j' }, { timeout: config.queryTimeoutMs });
const { url } = await createServer(graph, config, { browserUrl: null });
report(Number(new URL(url).port));
