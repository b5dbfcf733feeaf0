import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { Graph } from '../../../src/graph/graph.js';

interface FoundEvidence {
  subject: string;
  locator: string;
  basis: string;
  facts: { property: string; value: string | null; object: string | null; role: string | null; date: string | null }[];
}

const question = `
  MATCH (e:Evidence {import: $import})
  RETURN e.locator AS locator, e.basis AS basis,
    COLLECT { MATCH (f:Fact)-[:SUPPORTED_BY]->(e) RETURN DISTINCT f.subjectId } AS subjects,
    COLLECT { MATCH (f:Fact)-[:SUPPORTED_BY]->(e)
      RETURN {property: f.property, value: f.value, object: f.objectId, role: f.role, date: f.date} } AS facts`;

/** Every piece of evidence that an import has brought with the facts that rest on it, as text, sorted. */
export async function evidenceOf(graph: Graph, importId: string, seedIds: ReadonlySet<string>): Promise<string[]> {
  const names = new Map(
    (
      await graph.ask<{ id: string; name: string }>('names', 'MATCH (n:Entity) RETURN n.id AS id, n.name AS name', {})
    ).map(({ id, name }) => [id, name]),
  );
  const labelled = (id: string): string => {
    if (seedIds.has(id)) return id;
    const number = id.startsWith('application:') ? /-(\d+)$/.exec(id)?.[1] : undefined;
    return `@${names.get(id) ?? '?'}${number === undefined ? '' : `#${number}`}`;
  };
  const rows = await graph.ask<Omit<FoundEvidence, 'subject'> & { subjects: string[] }>('evidence', question, {
    import: importId,
  });
  return rows
    .map(({ subjects, locator, basis, facts }) => {
      const shown = /^[0-9a-f]{16}$/.test(locator) ? '#' : locator;
      return `${subjects.map(labelled).join('+')} ${shown} ${basis}: ${facts
        .map((one) => factText(one, labelled))
        .sort()
        .join(', ')}`;
    })
    .sort();
}

function factText(
  { property, value, object, role, date }: FoundEvidence['facts'][number],
  labelled: (id: string) => string,
): string {
  const words = property === 'SUPPLIERS' ? [role, date] : [];
  return [property, object === null ? value : labelled(object), ...words].filter((word) => word !== null).join(' ');
}

/** What a file of refused records tells, by line. */
export function refusedIn(path: string | undefined): Map<number, string> {
  if (path === undefined) return new Map();
  const text = textOf(path);
  const rows = path.includes('.csv')
    ? parse<{ line: string; reason: string }>(text, { bom: true, columns: true, relax_column_count: true })
    : text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { line: number; reason: string });
  return new Map(rows.map(({ line, reason }) => [Number(line), reason]));
}

/** "Kind name" of each question of a file, sorted. */
export function questionsIn(path: string | null): string[] {
  if (path === null) return [];
  const rows = parse<{ kind: string; name: string; candidates: string }>(textOf(path), { bom: true, columns: true });
  if (rows.some(({ candidates }) => candidates === '')) throw new Error('A question has no candidates.');
  return [...new Set(rows.map(({ kind, name }) => `${kind} ${name}`))].sort();
}

const textOf = (path: string): string => {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
};
