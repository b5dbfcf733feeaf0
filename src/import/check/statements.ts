import type { Row } from '../row/row.js';
import { groupBy, type Rows } from './rows.js';

const NEEDED = { claims: ['statement', 'statementZh'], gaps: ['description', 'minimum', 'mayBeListed'] } as const;

/** The conditions of a claim's check; without `counts` they check nothing. */
const CONDITIONS = [
  'domain',
  'subdomain',
  'category',
  'status',
  'events',
  'suppliers',
  'minimumApplications',
  'shareOf',
  'oneReading',
];

/** Claims, gaps, and what is said of supplies. */
export function checkStatements(rows: Rows): void {
  checkClaimsAndGaps(rows);
  checkSupplies(rows);
}

/** Claims and gaps say themselves in one row; their further rows are evidence alone. */
export function checkClaimsAndGaps(rows: Rows): void {
  for (const name of ['claims', 'gaps'] as const)
    for (const group of rows.byId(name).values()) checkGroup(rows, group, NEEDED[name]);
  for (const row of rows.of('claims')) checkClaim(rows, row);
  for (const row of rows.of('gaps')) checkGap(rows, row);
}

function checkGroup(rows: Rows, group: Row[], needed: readonly string[]): void {
  const [main, ...others] = group.filter((row) => row.filled().length > 0);
  const [first] = group;
  for (const column of needed)
    if (first && !main?.has(column)) rows.fault(main ?? first, `${column}: is empty, but ${first.id} needs it`);
  for (const row of others)
    rows.fault(
      row,
      `${row.filled().join(', ')}: line ${main?.line ?? 0} says ${row.id} already; a further row of it is evidence alone`,
    );
}

function checkClaim(rows: Rows, row: Row): void {
  const conditions = CONDITIONS.filter((column) => row.has(column));
  if (!row.has('counts') && conditions.length > 0)
    rows.fault(row, `counts: is empty, so ${conditions.join(', ')} would check nothing`);
  if (row.has('asserted') && !row.has('unit')) rows.fault(row, 'unit: is empty, but the asserted number needs one');
  if (row.has('events') && !row.has('period'))
    rows.fault(row, 'period: is empty, but the events are looked for within it');
  if (row.has('minimumApplications') && row.text('counts') !== 'SUPPLIERS')
    rows.fault(row, 'minimumApplications: goes with counts SUPPLIERS only');
}

function checkGap(rows: Rows, row: Row): void {
  const minimum = row.number('minimum');
  const maximum = row.number('maximum');
  if (minimum !== null && maximum !== null && maximum < minimum)
    rows.fault(row, `maximum: ${maximum} is less than the minimum, ${minimum}`);
}

/** One part in an application has one date. */
function checkSupplies(rows: Rows): void {
  const supplies = rows.of('applications').flatMap((row) =>
    row.entries('suppliers').map((entry) => {
      const [supplier = '', role = '', date = ''] = entry.split(' ');
      return { row, part: `${supplier} ${role}`, date };
    }),
  );
  const dated = supplies.filter(({ date }) => date !== '');
  for (const [first, ...others] of groupBy(dated, ({ row, part }) => `${row.id} ${part}`).values())
    for (const { row, part, date } of others)
      if (date !== first?.date)
        rows.fault(
          row,
          `suppliers: ${part} is dated ${date} here and ${first?.date ?? ''} in line ${first?.row.line ?? 0}`,
        );
}
