import { Graph } from '../../../src/graph/graph.js';
import { runImport } from '../../../src/import/intake/intake.js';

// Imports a file in small batches, and says a line for each that is written: for a test that kills it.
const { NEO4J_URI: uri = '', NEO4J_PASSWORD: password = '', FILE: file = '', SIZE: size } = process.env;
const graph = Graph.connect({ uri, username: 'neo4j', password, database: 'neo4j' }, { timeout: 60_000 });
const progress = (share: number): void => {
  if (share > 0.5) process.stdout.write(`${share}\n`);
};
const source = { publisher: 'a publisher' };
const wanted = { importId: 'import:killed', files: [file] as [string], source, read: { of: 'applications' as const } };
await runImport(graph, { ...wanted, answers: null }, { size: Number(size), progress });
await graph.close();
