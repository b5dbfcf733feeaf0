import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import type { Asker } from '../support/graph.js';
import type { Ask } from './question.js';
import { tableNames, type Tables, textOf, withFolder } from './tables.js';
import { World } from './world.js';

/** An answer that took too long on a busy machine is asked for again. */
const mostAttempts = 3;

export function asking(asker: Asker): Ask {
  const attempt: (...asked: Parameters<Ask>) => ReturnType<Ask> = async (text, variables) => {
    for (let attempts = 1; ; attempts++) {
      const { data, errors, codes } = await asker.ask(text, variables);
      if (errors.length === 0) return data;
      if (attempts === mostAttempts || !codes.includes('TIMEOUT')) throw new Error(errors.join('\n'));
    }
  };
  return attempt;
}

/** Loads a data set over whatever was there before, and works out what it holds. */
export async function loaded(asker: Asker, tables: Tables): Promise<World> {
  const world = new World(tables);
  await loadSeed(asker.graph, await withFolder(tables, readSeed));
  const names = 'nodes { id pinyin }';
  const lists = await asker.data(
    `{ applications(first: 1000) { ${names} } suppliers(first: 1000) { ${names} } places(first: 1000) { ${names} } }`,
  );
  for (const { nodes } of Object.values<{ nodes: { id: string; pinyin: string }[] }>(lists))
    for (const { id, pinyin } of nodes) world.pinyin.set(id, pinyin);
  return world;
}

/** A data set as its files, for a reader who wants to load it. */
export const described = (tables: Tables): string =>
  tableNames
    .filter((name) => tables[name].length > 0)
    .map((name) => `seed/${name}.csv\n${textOf(name, tables[name])}`)
    .join('\n');
