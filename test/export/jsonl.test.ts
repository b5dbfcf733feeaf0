import { temporaryFolder } from '../support/folders.js';
import { exportHostile, type HostileExport, sorted } from './hostile.js';
import { linesOf } from './support.js';

const within = temporaryFolder();
let graph: HostileExport['graph'];
let texts: HostileExport['texts'];
beforeAll(async () => {
  ({ graph, texts } = await exportHostile(within));
});
afterAll(() => graph.close());

interface Line {
  subject: string;
  property: string;
  value?: string;
  object?: string;
  role?: string;
  date?: string;
  basis: string;
  accepted: boolean;
  evidence: { id: string; source: string; locator: string; basis: string; note?: string }[];
}

describe('jsonl', () => {
  test('holds everything that facts hold', async () => {
    const held = await graph.ask<Record<string, unknown>>(
      'facts',
      `MATCH (f:Fact) RETURN f.subjectId AS subject, f.property AS property, f.value AS value, f.objectId AS object,
         f.role AS role, f.date AS date, f.basis AS basis, f.accepted AS accepted,
         COLLECT { MATCH (f)-[:SUPPORTED_BY]->(e)-[:FROM]->(s) RETURN [e.id, s.id, e.locator, e.basis, e.note] ORDER BY e.id } AS evidence`,
      {},
    );
    const lines = linesOf<Line>(texts['facts.jsonl']);
    const flat = (fact: Line) => [
      fact.subject, fact.property, fact.value ?? null, fact.object ?? null, fact.role ?? null, fact.date ?? null,
      fact.basis, fact.accepted,
      fact.evidence.map(({ id, source, locator, basis, note }) => [id, source, locator, basis, note ?? null]),
    ]; // prettier-ignore
    expect(sorted(lines.map(flat))).toEqual(sorted(held.map((row) => Object.values(row))));
    expect(lines.filter(({ accepted }) => !accepted).length).toBeGreaterThan(0);
  });

  test('leaves out no property of a claim or gap', async () => {
    const held = await graph.ask<{ label: string; name: string }>(
      'properties',
      'MATCH (n:Claim|Gap) UNWIND keys(n) AS name RETURN DISTINCT labels(n)[0] AS label, name',
      {},
    );
    // What follows from others, and what tells one import from another.
    const beside = new Set(['import', 'written', 'earliest', 'latest']);
    const told = (label: string): string => texts[label === 'Claim' ? 'claims.jsonl' : 'gaps.jsonl'] ?? '';
    const lost = held.filter(({ label, name }) => !beside.has(name) && !told(label).includes(`"${name}":`));
    expect(lost).toEqual([]);
  });
});
