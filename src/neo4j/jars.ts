import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import { fromRoot } from '../root.js';
import { sha256Of } from '../sha256.js';

/** The jars of the pinned Neo4j, as `sha256sum` lists them; `sha256sum *.jar` in a download made it. */
const pinned = fromRoot('src/neo4j/jars.sha256');

/** Throws OperatorError unless a folder holds the pinned jars, byte for byte, and nothing else. */
export async function verifyJars(folder: string): Promise<void> {
  const expected = new Map(lines(await readFile(pinned, 'utf8')));
  const found = new Map(await sumsOf(folder));
  const names = [...new Set([...expected.keys(), ...found.keys()])].sort();
  const wrong = names.filter((name) => expected.get(name) !== found.get(name));
  if (wrong.length === 0) return;
  const word = (name: string) =>
    found.has(name) ? (expected.has(name) ? 'is another' : 'is not of it') : 'is missing';
  throw new OperatorError(
    `What Maven gave for Neo4j is not what this version of govchain was tried with; nothing was kept of it. Maven's repository, or a mirror of it, holds other files than the one that Neo4j was published in: clear Maven's local repository and try again, or set NEO4J_URI or NEO4J_HOME.`,
    wrong.map((name) => `${name} ${word(name)}`),
  );
}

const lines = (text: string): [string, string][] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => [line.slice(66), line.slice(0, 64)]);

async function sumsOf(folder: string): Promise<[string, string][]> {
  const names = await readdir(folder);
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await sha256Of([join(folder, name)])]),
  );
}
