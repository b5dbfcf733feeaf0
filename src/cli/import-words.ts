import type { Report } from '../import/intake/report.js';
import { nameOf } from '../import/imports.js';
import { table } from './output.js';

/** What an import would do, for people. */
export const planned = (report: Report): string[] => [
  ...counts(report),
  ...conflicts(report),
  ...refused(report),
  ...files(report),
];

/** What it has done. */
export const done = (report: Report): string[] => {
  const { added, changed, removed } = report.statements;
  return [...planned(report), `Statements: ${added} added, ${changed} changed, ${removed} removed.`];
};

const counts = ({
  importId,
  records,
  new: fresh,
  changed,
  unchanged,
  faulty,
  waiting,
  matched,
  made,
  ...rest
}: Report): string[] =>
  table([
    ['Import', importId],
    ['Records', records],
    ['  new', fresh],
    ['  changed', changed],
    ['  unchanged', unchanged],
    ['  faulty', faulty],
    ['  wait for an answer', waiting],
    ['In conflict with other sources', rest.conflictCount],
    ['Names found by', listed(matched)],
    ['New in the graph', listed(made)],
  ]);

const listed = (counted: Partial<Record<string, number>>): string =>
  Object.entries(counted)
    .map(([name, count]) => `${name} ${count ?? 0}`)
    .join(', ') || 'none';

const conflicts = ({ conflicts, conflictCount }: Report): string[] => [
  ...conflicts.map(
    ({ id, property, accepted, other }) => `Conflict: ${id} ${property}: shown is ${accepted}, kept beside it ${other}`,
  ),
  ...more(conflictCount, conflicts.length),
];

const refused = ({ refused, faulty }: Report): string[] => [
  ...refused.map((text) => `Faulty: ${text}`),
  ...more(faulty, refused.length),
];

const more = (count: number, named: number): string[] => (count > named ? [`... and ${count - named} more`] : []);

const files = ({ importId, rejects, review }: Report): string[] => [
  ...rejects.map(
    (path) => `Faulty records are in ${path}: correct them there and import that file with --as ${nameOf(importId)}.`,
  ),
  ...(review === null
    ? []
    : [
        `Questions are in ${review}: fill in answer, and import again with --as ${nameOf(importId)} --answers ${review}.`,
      ]),
];
