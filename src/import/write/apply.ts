import { OperatorError } from '../../errors.js';
import type { Transaction } from '../../graph/graph.js';
import { kindOf } from '../../shared/kinds.js';
import { dayRange } from '../edtf.js';
import { PLACE_LEVELS } from '../vocabulary.js';
import type { ClaimRow, EvidenceRow, FactRow, GapRow, Seed, SourceRow } from '../seed.type.js';
import { diff, type Diff } from './diff.js';
import { type HeldFact, project } from './project.js';
import { type Counts, countProperties } from './sort-key.js';

/** What an import did, in statements: one piece of evidence for one fact is one. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
}

interface Held {
  sources: [string, string][];
  evidence: [string, string][];
  supports: [string, string][];
  claims: [string, string][];
  gaps: [string, string][];
}

/** A node to write: the properties it gets, `written` among them, which tells the next import whether anything changed. */
type Node = Record<string, unknown> & { id: string; written: string };

/**
 * Makes what the graph holds of one import equal to `seed`, within one transaction: new statements are added, changed
 * ones replaced, vanished ones removed; what other imports say stays. Entities show what their facts then make of them.
 * Null where the graph holds these very files already.
 */
export async function apply(transaction: Transaction, importId: string, seed: Seed): Promise<Changes | null> {
  // Takes the import's lock: of two at once the second sees what the first has done.
  const [begun] = await transaction.run<{ checksum: string | null }>('import/begin', { id: importId });
  if (begun?.checksum === seed.checksum) return null;
  const [held] = await transaction.run<Held>('import/held', { import: importId });
  if (!held) throw new Error('import/held gives one row always.');
  const nodes = nodesOf(importId, seed);
  const changes = {
    sources: diff(new Map(held.sources), written(nodes.sources)),
    evidence: diff(new Map(held.evidence), written(nodes.evidence)),
    claims: diff(new Map(held.claims), written(nodes.claims)),
    gaps: diff(new Map(held.gaps), written(nodes.gaps)),
    supports: diff(
      new Map(held.supports.map(pair)),
      new Map(seed.facts.flatMap(({ key, evidence }) => evidence.map((id) => pair([key, id])))),
    ),
  };
  await write(transaction, 'import/sources', nodes.sources, changes.sources);
  await transaction.run('import/entities', { rows: seed.entities.map(({ id }) => ({ id, label: kindOf(id) })) });
  await write(transaction, 'import/evidence', nodes.evidence, changes.evidence);
  const subjects = await writeFacts(
    transaction,
    seed,
    changes.supports,
    new Set([...changes.evidence.changed, ...ofSources(seed, changes.sources.changed)]),
  );
  // What counts the subjects now, and may not any more when they are shown anew.
  const counted = await countedBy(transaction, subjects);
  await write(transaction, 'import/claims', nodes.claims.map(nested), changes.claims);
  await write(transaction, 'import/gaps', nodes.gaps.map(nested), changes.gaps);
  await transaction.run('import/removeClaims', { ids: changes.claims.removed });
  await transaction.run('import/removeGaps', { ids: changes.gaps.removed });
  await refuseOrphans(transaction, subjects);
  await showAnew(transaction, subjects);
  await countAnew(transaction, [...new Set([...counted, ...(await countedBy(transaction, subjects))])]);
  await transaction.run('import/removeEvidence', { ids: changes.evidence.removed });
  await transaction.run('import/removeSources', { ids: changes.sources.removed });
  await transaction.run('import/finish', { id: importId, release: seed.release, checksum: seed.checksum });
  return total(Object.values(changes));
}

export function nodesOf(
  importId: string,
  seed: Pick<Seed, 'sources' | 'evidence' | 'claims' | 'gaps'>,
): Record<'sources' | 'evidence' | 'claims' | 'gaps', Node[]> {
  const node = (id: string, properties: object): Node => ({
    ...properties,
    id,
    import: importId,
    written: JSON.stringify(properties),
  });
  return {
    sources: seed.sources.map((row: SourceRow) => node(row.id, { ...row, latest: lastDay(row) })),
    evidence: seed.evidence.map(({ id, source, ...row }: EvidenceRow) => node(id, { sourceId: source, ...row })),
    claims: seed.claims.map((row: ClaimRow) => node(row.id, claimProperties(row))),
    gaps: seed.gaps.map((row: GapRow) => node(row.id, gapProperties(row))),
  };
}

/** Dates as coarse as these cannot be compared as text; their last days can. */
function lastDay({ published, asOf }: SourceRow): string {
  const date = published ?? asOf;
  return date === null ? '' : dayRange(date).latest;
}

function claimProperties({ subjects, check, period, ...row }: ClaimRow): object {
  return { ...row, ...check, about: subjects, period, ...(period && dayRange(period)) };
}

function gapProperties({ suppliers, place, domain, period, ...row }: GapRow): object {
  return { ...row, about: [...suppliers, place, domain].filter(Boolean), period, ...(period && dayRange(period)) };
}

/** Relations of a claim or gap are relationships, not properties. */
export function nested({ about, evidence, ...properties }: Node): Node {
  return { id: properties.id, written: properties.written, properties, about, evidence };
}

const written = (nodes: Node[]): Map<string, string> => new Map(nodes.map(({ id, written }) => [id, written]));

async function write(transaction: Transaction, query: string, nodes: Node[], { added, changed }: Diff): Promise<void> {
  const wanted = new Set([...added, ...changed]);
  await transaction.run(query, { rows: nodes.filter(({ id }) => wanted.has(id)) });
}

/** Evidence from sources that say something else of themselves now, such as their date, which decides between facts. */
function ofSources(seed: Seed, sources: string[]): string[] {
  return seed.evidence.filter(({ source }) => sources.includes(source)).map(({ id }) => id);
}

/** Facts that gain, lose or change evidence; tells whose they are. */
async function writeFacts(
  transaction: Transaction,
  seed: Seed,
  supports: Diff,
  revised: Set<string>,
): Promise<string[]> {
  const added = supports.added.map(unpair);
  const removed = supports.removed.map(unpair);
  const facts = new Map(seed.facts.map((fact) => [fact.key, fact]));
  const keys = new Set([...added, ...removed].map(({ key }) => key));
  for (const fact of seed.facts) if (fact.evidence.some((id) => revised.has(id))) keys.add(fact.key);
  const subjects = [...new Set([...keys].map((key) => key.slice(0, key.indexOf('|'))))];
  await transaction.run('import/facts', { rows: [...keys].flatMap((key) => factNode(facts.get(key)) ?? []) });
  await transaction.run('import/support', { rows: added });
  await transaction.run('import/withdraw', { rows: removed });
  await transaction.run('import/removeUnsupported', { subjects });
  return subjects;
}

export function factNode(fact: FactRow | undefined): object | null {
  if (!fact) return null;
  const { key, subject, property, value, object, role, date } = fact;
  return { key, subjectId: subject, property, value, objectId: object, role, date, ...(date && dayRange(date)) };
}

async function refuseOrphans(transaction: Transaction, subjects: string[]): Promise<void> {
  const unnamed = await transaction.run<{ id: string; needed: boolean }>('import/removeUnnamed', { subjects });
  const needed = unnamed
    .filter((entity) => entity.needed)
    .map(({ id }) => `${id} is no longer named, but is still spoken of`);
  if (needed.length > 0)
    throw new OperatorError('Entities that other imports need would vanish; nothing was changed.', needed);
}

/** The suppliers and places whose counts these entities and their links go into. */
async function countedBy(transaction: Transaction, subjects: string[]): Promise<string[]> {
  return (await transaction.run<{ id: string }>('import/countedBy', { subjects })).map(({ id }) => id);
}

/** Works out again what entities show of themselves and where they lead, from all facts about them. */
export async function showAnew(transaction: Transaction, subjects: string[]): Promise<void> {
  const rows = await transaction.run<{ id: string; label: string; facts: HeldFact[] }>('import/factsOfSubjects', {
    subjects,
  });
  const shown = rows.map(({ id, label, facts }) => ({ id, ...project(id, label, facts.map(complete)) }));
  await transaction.run('import/verdicts', { rows: shown.flatMap(({ verdicts }) => verdicts) });
  await transaction.run('import/properties', { rows: shown.map(({ properties }) => properties) });
  await transaction.run('import/unlink', { subjects });
  await transaction.run('import/link', { rows: shown.flatMap(({ links }) => links) });
}

/** Services and counts are kept, so that lists can be made and ordered without working them out. */
export async function countAnew(transaction: Transaction, ids: string[]): Promise<void> {
  await transaction.run('import/services', { ids, levels: PLACE_LEVELS });
  const found = await transaction.run<{ id: string; counts: Counts }>('import/counts', { ids });
  const rows = found.map(({ id, counts }) => ({ id, properties: countProperties(id, counts) }));
  await transaction.run('import/setCounts', { rows });
}

/** Neo4j keeps no nulls: what is not there is absent from a row. */
const complete = (fact: HeldFact): HeldFact => ({
  ...fact,
  value: fact.value ?? null,
  objectId: fact.objectId ?? null,
  role: fact.role ?? null,
  date: fact.date ?? null,
  earliest: fact.earliest ?? null,
  latest: fact.latest ?? null,
});

// Fact keys may hold any character of a name; a line break is none of them.
const pair = ([key, id]: [string, string]): [string, string] => [`${key}\n${id}`, ''];

function unpair(text: string): { key: string; evidence: string } {
  const [key = '', evidence = ''] = text.split('\n');
  return { key, evidence };
}

function total(diffs: Diff[]): Changes {
  const sum = (count: (diff: Diff) => number): number => diffs.reduce((all, diff) => all + count(diff), 0);
  return {
    added: sum((d) => d.added.length),
    changed: sum((d) => d.changed.length),
    removed: sum((d) => d.removed.length),
  };
}
