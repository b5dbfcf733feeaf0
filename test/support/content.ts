import type { Graph } from '../../src/graph/graph.js';

/** How often it was written to is no part of what a graph holds. */
const nodes = `
  MATCH (n)
  RETURN labels(n) AS labels,
    CASE WHEN n:GovchainGraph THEN n {.key, .modelVersion, .schemaChecksum} ELSE properties(n) END AS properties`;
const relationships = `
  MATCH (a)-[r]->(b)
  RETURN type(r) AS type, coalesce(a.id, a.key) AS from, coalesce(b.id, b.key) AS to, properties(r) AS properties`;

/** JSON with sorted keys, so that equal things are equal texts. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** One row for each node, and one for each relationship. */
export const queries = [nodes, relationships];

/** A row, the same however it came. */
export const textOf = (row: Record<string, unknown>): string =>
  text({ ...row, ...(Array.isArray(row.labels) && { labels: [...(row.labels as string[])].sort() }) });

/** All that is in a graph, as texts in one order. */
export async function contentOf(graph: Graph): Promise<string[]> {
  const found = [...(await graph.ask('nodes', nodes, {})), ...(await graph.ask('relationships', relationships, {}))];
  return found.map(textOf).sort();
}

/** What only one of two contents has: short to tell, where a difference of whole contents is not. */
export function differing(one: string[], other: string[]): string[] {
  const [first, second] = [new Set(one), new Set(other)];
  const odd = [...one.filter((text) => !second.has(text)), ...other.filter((text) => !first.has(text))];
  return one.length === other.length ? odd : [`${one.length} and ${other.length}`, ...odd.slice(0, 5)];
}
