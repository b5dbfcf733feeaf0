import type { Bulk } from '../load/bulk.js';
import type { Of } from './report.js';
import { figure, table } from './table.js';

type Sizes = Of<Bulk>[];

const MILLION = 1e6;
/** A part is shown that is more than one in so many. */
const LEAST = 2000;

/** What graphs hold, and what they take on disk. */
export function heldSection(sizes: Sizes): string {
  const [first] = sizes;
  if (!first) return '';
  const columns = sizes.map(({ applications }) => applications.toLocaleString('en'));
  return `## What a graph holds and takes

The same generated graphs, with all their facts and evidence; what they hold, for each million of applications:

${table(['thousands for each million of applications', ...columns], content(sizes))}

What it takes on disk, when the database has stopped:

${table(['MB for each million of applications', ...columns], store(sizes))}
`;
}

/** What the largest graph has most of comes first; what is next to nothing is left out. */
function namesOf(sizes: Sizes, part: 'nodes' | 'relationships' | 'store'): string[] {
  const found = Object.entries(sizes.at(-1)?.[part] ?? {}).sort(([, one], [, other]) => other - one);
  const all = found.reduce((sum, [, amount]) => sum + amount, 0);
  return found.filter(([, amount]) => amount > all / LEAST).map(([name]) => name);
}

const perMillion = (one: Bulk, amount: number | undefined, unit: number): string =>
  amount === undefined ? '' : figure(((amount / one.applications) * MILLION) / unit);

function content(sizes: Sizes): string[][] {
  const rows = (part: 'nodes' | 'relationships', all: string, shown: (name: string) => string): string[][] =>
    namesOf(sizes, part).map((name) => [
      name === '' ? `**${all}**` : shown(name),
      ...sizes.map((one) => perMillion(one, one[part][name], 1e3)),
    ]);
  return [
    ...rows('nodes', 'nodes', (name) => `\`:${name}\``),
    ...rows('relationships', 'relationships', (name) => `\`[:${name}]\``),
  ];
}

function store(sizes: Sizes): string[][] {
  const sum = (one: Bulk): number => Object.values(one.store).reduce((all, bytes) => all + bytes, 0);
  return [
    ...namesOf(sizes, 'store').map((name) => [name, ...sizes.map((one) => perMillion(one, one.store[name], 1e6))]),
    ['**all**', ...sizes.map((one) => perMillion(one, sum(one), 1e6))],
  ];
}
