import type { Graph } from '../../graph/graph.js';
import { queryFile } from '../../graph/query-files.js';
import type { Difference } from './compare.js';

const wanted = [...queryFile('constraints').text.matchAll(/CREATE (?:CONSTRAINT|(?:FULLTEXT )?INDEX) (\w+)/g)].map(
  ([, name = '']) => name,
);

/** Constraints and indexes that are not there. Those of others change no answer, and are nothing to us. */
export async function missingIndexes(graph: Graph): Promise<Difference[]> {
  const held = new Set((await graph.read<{ name: string }>('repair/indexes')).map(({ name }) => name));
  return wanted.filter((name) => !held.has(name)).map((name) => ({ kind: 'missing', what: `index ${name}` }));
}
