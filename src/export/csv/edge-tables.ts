import { PLACE_LEVELS } from '../../import/vocabulary.js';
import { inOrder } from '../links.js';
import type * as Rows from '../rows.js';
import { list, table, type Table } from './table.js';

const relationships = table('relationships.csv', 'links', inOrder, {
  id: ({ id }) => id,
  type: ({ type }) => type,
  from: ({ from }) => from,
  fromName: ({ fromName }) => fromName,
  to: ({ to }) => to,
  toName: ({ toName }) => toName,
  role: ({ role }) => role,
  date: ({ date }) => date,
  basis: ({ basis }) => basis,
  sources: ({ sources }) => list(sources),
});

interface AtLevel extends Rows.ServiceRow {
  at: number;
}

/** The last level is that of places as stated. */
const rollUps = [...PLACE_LEVELS.slice(0, -1), 'AS_STATED'];

/** Where nothing counts at a level, its basis is empty. */
const atEachLevel = (rows: Rows.ServiceRow[]): AtLevel[] =>
  rows.flatMap((row) => rollUps.flatMap((_, at) => (row.bases[at] ? { ...row, at } : [])));

const services = table('services.csv', 'services', atEachLevel, {
  supplier: ({ supplier }) => supplier,
  supplierName: ({ supplierName }) => supplierName,
  place: ({ place }) => place,
  placeName: ({ placeName }) => placeName,
  rolledUpTo: ({ at }) => rollUps[at] ?? null,
  basis: ({ bases, at }) => bases[at] ?? null,
  applicationCount: ({ applicationCounts, at }) => applicationCounts[at] ?? 0,
  statementCount: ({ statementCounts, at }) => statementCounts[at] ?? 0,
  derived: () => true,
});

const activities = table('activities.csv', 'activities', (rows) => rows, {
  supplier: ({ supplier }) => supplier,
  supplierName: ({ supplierName }) => supplierName,
  domain: ({ domain }) => domain,
  domainName: ({ domainName }) => domainName,
  basis: ({ basis }) => basis,
  applicationCount: ({ applicationCount }) => applicationCount,
  statementCount: ({ statementCount }) => statementCount,
  derived: () => true,
});

export const edgeTables: Table[] = [relationships, services, activities];
