import type { Row } from '../row/row.js';
import { tables, type TableName } from '../row/tables.js';
import type { Rows } from './rows.js';

/** What every entity of a kind must be given by some row of its. */
const NEEDED: Partial<Record<TableName, string[]>> = {
  subdomains: ['domain'],
  places: ['level', 'kind'],
};

/** Every entity is named, and has what its kind cannot do without. */
export function checkEntities(rows: Rows): void {
  for (const { name, kind } of tables)
    if (kind !== null)
      for (const group of rows.byId(name).values()) checkNeeded(rows, group, ['name', ...(NEEDED[name] ?? [])]);
  rows.of('applications').forEach((row) => {
    if (row.has('name') !== row.has('titled'))
      rows.fault(row, 'titled: goes with name, and is true or false wherever name is filled');
  });
  checkPairs(rows);
  checkTopics(rows);
}

function checkNeeded(rows: Rows, group: Row[], columns: string[]): void {
  const [first] = group;
  for (const column of columns)
    if (first && !group.some((row) => row.has(column)))
      rows.fault(first, `${column}: no row of ${first.id} gives it one`);
}

/** Sameness is mutual, so a pair is written once: on the smaller id. */
function checkPairs(rows: Rows): void {
  for (const row of rows.of('applications'))
    for (const other of row.entries('possiblySameAs'))
      if (other <= row.id)
        rows.fault(row, `possiblySameAs: a pair is written on the smaller of two different ids, here ${other}`);
}

/** A field lies within the domain that its application is said to be of. */
function checkTopics(rows: Rows): void {
  const domainsOf = (group: Row[] = []) => group.flatMap((row) => row.entries('domain'));
  const subdomains = rows.byId('subdomains');
  for (const group of rows.byId('applications').values())
    for (const row of group.filter((one) => one.has('subdomain'))) {
      const field = row.text('subdomain');
      const allowed = domainsOf(subdomains.get(field));
      const wrong = domainsOf(group).find((domain) => allowed.length > 0 && !allowed.includes(domain));
      if (wrong)
        rows.fault(row, `subdomain: ${field} is a field of ${allowed.join(', ')}, but ${row.id} is of ${wrong}`);
    }
}
