import { tables, type TableName } from '../row/tables.js';
import type { IdPrefix } from '../vocabulary.js';
import type { Rows } from './rows.js';

const FILE_OF: Record<IdPrefix, TableName> = {
  application: 'applications',
  supplier: 'suppliers',
  place: 'places',
  body: 'government-bodies',
  domain: 'domains',
  subdomain: 'subdomains',
  source: 'sources',
  claim: 'claims',
  gap: 'gaps',
};

/**
 * Every id that a cell names has a row of its own.
 * @param isMissing tells of an id that it has none; by default it is not among these rows
 */
export function checkReferences(rows: Rows, isMissing = amiss(rows)): void {
  for (const row of rows.all)
    for (const column of Object.keys(row.table.columns))
      for (const target of row.targets(column).filter(isMissing))
        rows.fault(row, `${column}: ${target} is not in ${fileOf(target)}.csv`);
}

function amiss(rows: Rows): (id: string) => boolean {
  const ids = new Set(rows.all.map((row) => row.id));
  return (id) => !ids.has(id) && rows.isReadable(fileOf(id));
}

// A target that is no id at all is the fault of its cell; any file will do for it here.
function fileOf(target: string): TableName {
  const files: Partial<Record<string, TableName>> = FILE_OF;
  return files[target.slice(0, target.indexOf(':'))] ?? tables[0].name;
}
