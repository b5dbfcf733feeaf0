import { checkEntities } from '../check/entities.js';
import { checkEvidence } from '../check/evidence.js';
import { type Files, Rows } from '../check/rows.js';
import { checkMerged, mergedInto } from '../check/merged.js';
import { checkStatements } from '../check/statements.js';
import { Faults } from '../faults.js';
import type { Incoming } from '../incoming.js';
import { Row } from '../row/row.js';
import { tableNamed, tables } from '../row/tables.js';
import type { Applications } from './applications.js';
import type { Directory } from './directory.js';
import { KIND_OF, PREFIX_OF } from './kinds.js';

/** What is wrong with the rows of one record, in words: cells, then what only shows when they are seen together. */
export function faultsOf(
  rows: readonly Row[],
  { directory, applications }: { directory: Directory; applications: Applications },
  made: ReadonlySet<string>,
): string[] {
  const cells = rows.flatMap((row) => row.faults());
  if (cells.length > 0) return [...new Set(cells)];
  const faults = new Faults('');
  checkTogether(
    asRows(
      rows.filter((row) => made.has(row.id)),
      faults,
    ),
    checkEntities,
  );
  checkTogether(asRows(rows, faults), checkEvidence, checkMerged, checkStatements);
  return [
    ...new Set([
      ...faults.texts,
      ...rows.flatMap((row) => [...topicFault(row, directory), ...groupFault(row, directory)]),
      ...rows
        .flatMap(mergedInto)
        .filter((id) => directory.has(id) || applications.get(id) !== undefined)
        .map(isThereStill),
    ]),
  ];
}

/** What is wrong with the cells that a record fills itself, whomever it names. */
export const faultsOfForm = ({ table, cells }: Incoming): string[] =>
  new Row(tableNamed(table), 0, { id: `${PREFIX_OF[KIND_OF[table]]}:x`, source: 'source:x', ...cells }).faults();

const checkTogether = (rows: Rows, ...checks: ((rows: Rows) => void)[]): void => {
  for (const check of checks) check(rows);
};

function asRows(rows: readonly Row[], faults: Faults): Rows {
  const files = tables.map((table) => [
    table.name,
    { table, text: '', rows: rows.filter((row) => row.table === table) },
  ]);
  return new Rows(Object.fromEntries(files) as Files, faults);
}

const isThereStill = (id: string): string =>
  `identifiers: ${id} is in the graph still; take back the import that names it (govchain retract), import this, then that one again`;

/** A field lies within the domain that is named beside it. */
function topicFault(row: Row, directory: Directory): string[] {
  const [field, domain] = [row.text('subdomain'), row.text('domain')];
  const [allowed] = directory.wayUp(field);
  if (field === '' || domain === '' || allowed === domain || allowed === undefined) return [];
  return [`subdomain: ${field} is a field of ${allowed}, not of ${domain}`];
}

/** No firm belongs to itself. */
function groupFault(row: Row, directory: Directory): string[] {
  const parent = row.table.name === 'suppliers' ? row.text('parent') : '';
  if (parent === '' || ![parent, ...directory.wayUp(parent)].includes(row.id)) return [];
  return [`parent: by ${parent} the firm would belong to itself`];
}
