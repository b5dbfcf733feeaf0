import type { Row } from '../row/row.js';
import { PLACE_LEVELS } from '../vocabulary.js';
import type { Rows } from './rows.js';

/** Places lie in coarser places, up to a country; firms belong to groups, and no group to itself. */
export function checkHierarchy(rows: Rows): void {
  checkPlaces(rows);
  checkGroups(rows);
}

function checkPlaces(rows: Rows): void {
  const places = rows.byId('places');
  const levelOf = (id: string) =>
    places
      .get(id)
      ?.map((row) => row.text('level'))
      .find(Boolean) ?? '';
  for (const [id, group] of places) {
    checkStanding(rows, group, levelOf(id));
    for (const row of group.filter((one) => one.has('parent')))
      checkParent(rows, row, levelOf(id), levelOf(row.text('parent')));
  }
}

/** All places but countries have a parent and a code, which is part of the id. */
function checkStanding(rows: Rows, group: Row[], level: string): void {
  const [first] = group;
  if (!first || level === '') return;
  for (const column of ['parent', 'adcode'])
    if (level !== 'COUNTRY' && !group.some((row) => row.has(column)))
      rows.fault(first, `${column}: no row of ${first.id} gives it one`);
  for (const row of group.filter((one) => one.has('adcode')))
    if (!row.id.endsWith(`-${row.text('adcode')}`))
      rows.fault(row, `adcode: ${row.text('adcode')} is not the code in ${row.id}`);
}

function checkParent(rows: Rows, row: Row, own: string, above: string): void {
  const rank = (level: string) => PLACE_LEVELS.findIndex((known) => known === level);
  if (own === '' || above === '' || rank(above) < rank(own)) return;
  rows.fault(row, `parent: ${row.text('parent')} is a ${above}, so ${row.id}, a ${own}, cannot lie within it`);
}

function checkGroups(rows: Rows): void {
  const suppliers = rows.byId('suppliers');
  const parentsOf = (id: string) => suppliers.get(id)?.flatMap((row) => row.entries('parent')) ?? [];
  for (const row of rows.of('suppliers').filter((one) => one.has('parent')))
    if (reaches(row.text('parent'), row.id, parentsOf))
      rows.fault(row, `parent: by ${row.text('parent')} the firm would belong to itself`);
}

function reaches(from: string, to: string, next: (id: string) => string[], seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return next(from).some((id) => reaches(id, to, next, seen));
}
