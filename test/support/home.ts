import { Graph } from '../../src/graph/graph.js';
import { startFilled } from './bulk-load.js';
import { contentOf } from './content.js';

/** Works on the graph in a folder, whose database runs meanwhile. */
export async function inHome<T>(
  home: string,
  work: (graph: Graph, uri: string, password: string) => Promise<T>,
): Promise<T> {
  const instance = await startFilled(home);
  const graph = Graph.connect(instance, { timeout: 60_000 });
  try {
    return await work(graph, instance.uri, instance.password);
  } finally {
    await graph.close();
    await instance.stop();
  }
}

export const contentIn = (home: string): Promise<string[]> => inHome(home, contentOf);
