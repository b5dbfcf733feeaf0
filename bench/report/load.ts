import type { Added } from '../load/added.js';
import type { Bulk } from '../load/bulk.js';
import type { Of } from './report.js';
import { figure, ratio, table } from './table.js';

/** What it takes to load large sets, beside Neo4j's own means without us. */
export function loadSection(bulks: Of<Bulk>[], added: Of<Added>[]): string {
  if (bulks.length + added.length === 0) return '';
  return ['## Loading large sets', bulkPart(bulks), addedPart(added)].filter(Boolean).join('\n\n') + '\n';
}

function bulkPart(all: Of<Bulk>[]): string {
  const [first] = all;
  if (!first) return '';
  const row = (name: string, of: (one: Bulk) => number | undefined, shown = figure): string[] => [
    name,
    ...all.map((one) => shown(of(one) ?? 0)),
  ];
  const bare = (one: Bulk): number => one.bare.importing + one.bare.indexing;
  const rows = [
    row('ours: checking, and writing the importer’s files, s', ({ ours }) => ours.phases.converting),
    row('ours: Neo4j’s importer, s', ({ ours }) => ours.phases.importing),
    row('ours: empty lists and indexes, s', ({ ours }) => ours.phases.indexing),
    row('**ours: all, s**', ({ ours }) => ours.seconds),
    row('bare: Neo4j’s importer, s', (one) => one.bare.importing),
    row('bare: indexes, s', (one) => one.bare.indexing),
    row('**ours ÷ bare**', (one) => one.ours.seconds / bare(one), ratio),
    row('memory of our process at most, MB', ({ ours }) => ours.memory),
  ];
  const sizes = all.map(({ applications }) => applications).join(',');
  return `\`npm run bench -- --load --applications ${sizes}\` (${first.date}; ${first.machine}): a generated set into a
new folder as \`govchain load\` does it, from the set’s files to a database that is closed; and \`neo4j-admin database import\`
over the very files that ours made, then the same indexes.

${table(['applications', ...all.map(({ applications }) => applications.toLocaleString('en'))], rows)}`;
}

function addedPart(all: Of<Added>[]): string {
  const [first] = all;
  if (!first) return '';
  const rate = (one: Added, { seconds }: { seconds: number }): number => one.added / seconds;
  const rows = all.map((one) => [
    `${one.added.toLocaleString('en')} to ${one.applications.toLocaleString('en')}`,
    figure(rate(one, one.ours)),
    figure(rate(one, one.plain)),
    figure(rate(one, one.nested)),
    ratio(rate(one, one.ours) / rate(one, one.plain)),
    ratio(rate(one, one.ours) / rate(one, one.nested)),
    figure(one.ours.memory),
    figure(one.nodes / 1000),
    figure(one.relationships / 1000),
  ]);
  const head = [
    'applications',
    'ours, a second',
    'plain, a second',
    'nested, a second',
    'ours ÷ plain',
    'ours ÷ nested',
  ];
  return `Added to such a graph (${first.date}; ${first.machine}), each in a copy of it: by \`govchain load --as\`, from the
start of the command to its end, all checks included; and by bare \`UNWIND\` statements over the driver in transactions of
a thousand applications, which check, read and keep nothing right, and are given their rows ready made: plain ones, one for
each kind of node and of relationship; and nested ones, the best that we know, in which nothing is sought that was just made.
Afterwards all copies hold as many nodes of each label and relationships of each type.

${table([...head, 'our memory at most, MB', 'thousand nodes', 'thousand relationships'], rows)}`;
}
