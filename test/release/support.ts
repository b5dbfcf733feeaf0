import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../src/graph/graph.js';
import { readHeld } from '../../src/import/held.js';
import { canonical } from '../../src/import/row/canonical.js';
import { tables } from '../../src/import/row/tables.js';
import { writeTables } from '../../src/release/write-tables.js';

/** A database in which nothing is: indexes stay, which a load would only find. */
export const wipe = (graph: Graph): Promise<void> => graph.define('MATCH (n) DETACH DELETE n');

/** The texts of all files below a folder, by path. */
export function textsIn(folder: string): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
  const files = paths.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** The files of a data set in their canonical form, by name. */
export function canonicalIn(folder: URL): Map<string, string> {
  const texts = tables.map(({ file }) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);
  return new Map([
    ...tables.map((table, at): [string, string] => [table.file, canonical(table, texts[at]?.[1] ?? '')]),
    ['release.json', readFileSync(new URL('release.json', folder), 'utf8')],
  ]);
}

/** The tables that are made of a graph, by path. */
export async function tablesOf(graph: Graph, folder: string): Promise<Map<string, string>> {
  const { imports } = await readHeld(graph);
  await writeTables(graph, folder, imports);
  return textsIn(folder);
}

/** Those of one import. */
export const ofImport = (texts: ReadonlyMap<string, string>, name: string): Map<string, string> =>
  new Map(
    [...texts]
      .filter(([path]) => path.startsWith(`imports/${name}/`))
      .map(([path, text]) => [path.slice(`imports/${name}/`.length), text]),
  );
