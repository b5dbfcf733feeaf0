import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '../graph/graph.js';
import { ahead } from '../import/batch/ahead.js';
import type { HeldImport } from '../import/held.js';
import { cellsOf as statementCells, type Written } from '../import/statements.js';
import { tableNamed, tableOfKind } from '../import/row/tables.js';
import type { EvidenceRow } from '../import/seed.type.js';
import type { EntityKind } from '../import/vocabulary.js';
import { kindOf } from '../shared/kinds.js';
import { cellsOf, pagesOfEntities } from './held-rows.js';
import { inOrder, Needs } from './needs.js';
import { folderOf, TableFiles } from './table-files.js';

/** An import of a release. */
export interface TabledImport extends Pick<HeldImport, 'id' | 'release' | 'checksum'> {
  /** Imports that alone name something that it speaks of. */
  needs: string[];
}

interface HeldSource {
  id: string;
  owner: string;
  written: string;
  imports: string[];
}

interface HeldStatement {
  id: string;
  import: string;
  written: string;
  evidence: EvidenceRow[];
}

/**
 * Writes the tables of imports as the graph holds them: of each a folder in the form of seed/, `imports/<name>/`. One
 * that came by records has no release, and its folder no release.json. Comes to the imports in an order in which they can
 * be loaded one after the other, where they can.
 */
export async function writeTables(
  graph: Graph,
  folder: string,
  imports: readonly HeldImport[],
  progress: (entities: number) => void = () => undefined,
): Promise<TabledImport[]> {
  const files = new TableFiles(folder);
  for (const { id, release } of imports) {
    await files.open(id);
    if (release !== null) await writeFile(join(folder, folderOf(id), 'release.json'), `{ "release": "${release}" }\n`);
  }
  const needs = new Needs();
  await writeStatements(graph, files, needs);
  await writeEntities(graph, files, needs, progress);
  const owners = await writeSources(graph, files);
  return ordered(imports, needs.end(), owners);
}

async function writeEntities(
  graph: Graph,
  files: TableFiles,
  needs: Needs,
  progress: (entities: number) => void,
): Promise<void> {
  let done = 0;
  for await (const page of ahead(pagesOfEntities(graph))) {
    for (const entity of page) {
      const { id, rows } = entity;
      const table = tableOfKind(kindOf(id) as EntityKind);
      needs.pass(entity);
      for (const row of rows) files.add(row.import, table, cellsOf(table, id, row));
    }
    await files.flush();
    progress((done += page.length));
  }
}

async function writeStatements(graph: Graph, files: TableFiles, needs: Needs): Promise<void> {
  const statements = await graph.survey((one) => one.run<HeldStatement>('release/statements'));
  for (const statement of statements) {
    const name = statement.id.startsWith('claim:') ? 'claims' : 'gaps';
    const written = JSON.parse(statement.written) as Written;
    for (const id of spokenOf(written)) needs.speak(statement.import, id);
    for (const row of rowsOf(name, statement, written)) files.add(statement.import, tableNamed(name), row);
  }
  await files.flush();
}

/** The first piece of evidence is that of the row that says it; the rest bear it out. */
function rowsOf(name: 'claims' | 'gaps', { id, evidence }: HeldStatement, written: Written): Record<string, string>[] {
  const held = new Map(evidence.map((one) => [one.id, one]));
  return (written.evidence ?? []).flatMap((key, at) => {
    const one = held.get(key);
    if (!one) return [];
    const { source, locator, basis, note } = one;
    return [{ ...(at === 0 && statementCells[name](written)), id, source, locator, basis, note: note ?? '' }];
  });
}

/** Entities that a claim or gap is about, or by which a claim is checked. */
const spokenOf = ({ about, domains, subdomains, suppliers }: Written): string[] =>
  [about, domains, subdomains, suppliers].flatMap((ids) => (Array.isArray(ids) ? ids : []));

/** A source stands in the tables of every import that has something from it. Comes to the owners that each shares one with. */
async function writeSources(graph: Graph, files: TableFiles): Promise<Map<string, Set<string>>> {
  const owners = new Map<string, Set<string>>();
  for (const { owner, written, imports } of await graph.survey((one) => one.run<HeldSource>('release/sources')))
    // What only an edit cites is told with that.
    for (const id of new Set([owner, ...imports].filter((one) => one.startsWith('import:')))) {
      files.add(id, tableNamed('sources'), statementCells.sources(JSON.parse(written) as Written));
      if (id !== owner) owners.set(id, (owners.get(id) ?? new Set()).add(owner));
    }
  await files.flush();
  return owners;
}

/** After those that they need, then those that their sources are of: whoever is loaded first owns what both cite. */
function ordered(
  imports: readonly HeldImport[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): TabledImport[] {
  const after = new Map(imports.map(({ id }) => [id, new Set([...(needs.get(id) ?? []), ...(owners.get(id) ?? [])])]));
  const found = new Map(imports.map((one) => [one.id, one]));
  return inOrder([...found.keys()], after).flatMap((id) => {
    const one = found.get(id);
    return one ? [{ id, release: one.release, checksum: one.checksum, needs: [...(needs.get(id) ?? [])].sort() }] : [];
  });
}
