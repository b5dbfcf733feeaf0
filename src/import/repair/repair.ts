import type { Graph } from '../../graph/graph.js';
import type { Transaction } from '../../graph/transaction.js';
import { seedImport } from '../imports.js';
import { heldSeed } from '../load.js';
import type { Seed } from '../seed.type.js';
import { defineIndexes, readMarker, refuseLaterVersion } from '../write/model.js';
import { type Comparison, compare, type Difference } from './compare.js';
import { type Expected, expectedOf, type Node } from './expected.js';
import { missingIndexes } from './indexes.js';

/** How the graph differs from what the data set makes; nothing where somebody else than an import has changed nothing. */
export async function differences(graph: Graph, seed: Seed): Promise<Difference[]> {
  const expected = await expectedIn(graph, seed);
  const { differences: found } = await graph.survey((transaction) => compare(transaction, expected));
  return [...found, ...(await missingIndexes(graph))];
}

/**
 * Makes the graph again what the data set makes of it, in one transaction, and tells what differed. What bears no label
 * or type of ours stays where it is, unless it is to go (`removeForeign`).
 * Throws OperatorError where a newer program made the graph.
 */
export async function repair(graph: Graph, seed: Seed, removeForeign: boolean): Promise<Difference[]> {
  const marker = await readMarker(graph);
  if (marker) refuseLaterVersion(marker);
  const expected = await expectedIn(graph, seed);
  const indexes = await missingIndexes(graph);
  const found = await graph.write(async (transaction) => {
    await transaction.run('repair/lock', { id: seedImport });
    const comparison = await compare(transaction, expected);
    await mend(transaction, comparison, removeForeign);
    return comparison;
  });
  // Only now: what was there twice would have stood in the way of a constraint.
  await defineIndexes(graph);
  return [...found.differences, ...indexes];
}

/** Where a data set was loaded from is no difference, as long as it is the same. */
async function expectedIn(graph: Graph, seed: Seed): Promise<Expected> {
  const { builtIn } = (await heldSeed(graph)) ?? seed;
  return expectedOf({ ...seed, builtIn });
}

async function mend(transaction: Transaction, comparison: Comparison, removeForeign: boolean): Promise<void> {
  const { added, foreign, changed, missing } = comparison;
  const removed = removeForeign ? [added, foreign] : [added];
  for (const { nodes, relationships } of removed) {
    await transaction.run('repair/removeRelationships', { elements: relationships });
    await transaction.run('repair/removeNodes', { elements: nodes });
  }
  await transaction.run('repair/restoreNodes', {
    rows: changed.nodes.map(({ element, wanted: { labels, properties }, labels: held }) => ({
      element,
      labels,
      wrongLabels: held.filter((label) => !labels.includes(label)),
      properties,
    })),
  });
  await transaction.run('repair/restoreRelationships', {
    rows: changed.relationships.map(({ element, wanted: { properties } }) => ({ element, properties })),
  });
  const elements = new Map([...comparison.elements, ...(await create(transaction, missing.nodes))]);
  await transaction.run('repair/createRelationships', {
    rows: missing.relationships.map(({ type, from, to, properties }) => ({
      type,
      from: elements.get(from),
      to: elements.get(to),
      properties,
    })),
  });
}

/** Tells the element of each. */
async function create(transaction: Transaction, nodes: [string, Node][]): Promise<[string, string][]> {
  const rows = nodes.map(([key, node]) => ({ key, ...node }));
  const made = await transaction.run<{ key: string; element: string }>('repair/createNodes', { rows });
  return made.map(({ key, element }) => [key, element]);
}
