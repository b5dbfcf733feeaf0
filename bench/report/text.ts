import type { Name } from '../contestant.js';
import { geometricMean, type Spread } from '../measure/spread.js';
import type { Question } from '../questions/question.js';
import type { Known, Recorded } from './report.js';
import { loadSection } from './load.js';
import { heldSection } from './held.js';
import { startSection } from './start.js';
import { figure, ratio, table } from './table.js';

const intro = `# Benchmarks

\`npm run bench\` generates graphs of 1,000 and 100,000 applications (\`-- --applications 1000000\` for a million, \`-- --help\`
for the rest), and puts the same questions, side by side in one run, to three servers over one database:

- **ours**: this server, as \`npm start\` runs it;
- **@neo4j/graphql**: Neo4j's own general GraphQL layer, behind Apollo Server, with a schema of the same graph. What its
  generated fields cannot ask it asks by a field with Cypher of its own (marked *), the same as the limit's;
- **limit**: the best Cypher that we know, by hand, over the bare driver behind a bare HTTP server.

Before anything is measured, all answers are compared: the same rows, in the same order, with the same fields. All run with
the same options of Node.js, and are warmed up alike, four seconds with each question, since programs and databases are
made faster while they run; then each turn puts every question once to each, in an order of chance. Figures are medians of
a run, and machines differ: compare ratios. Before each rate the same is asked by as many for four seconds, and all that
was asked before has been answered; a rate of 0 is that of a server that answered nothing within the five seconds that it
is measured. What many ask at the same time of one application each, ours reads by one query (docs/decisions.md); the
others send one for each. This file is written by the bench, from \`bench/results/\`.
`;

/** docs/benchmarks.md. */
export function benchmarks({ results, start, bulks, added }: Known, questions: Question[]): string {
  const sections = [...results.map((one) => section(one, questions)), growth(results)];
  return [intro, ...sections, start && startSection(start), loadSection(bulks, added), heldSection(bulks)]
    .filter(Boolean)
    .join('\n');
}

function section(result: Recorded, questions: Question[]): string {
  const size = result.applications.toLocaleString('en');
  return `## ${size} applications

${result.date}; ${result.machine}.

${latencyTable(result, questions)}

![How many times the limit each question takes, at ${size} applications](benchmarks/${result.applications}.svg)

${throughputTable(result)}

${memoryTable(result)}

${ordersTable(result)}
`;
}

const times = (one: Spread, other: Spread): number => one.median / other.median;

function latencyTable({ latency }: Recorded, questions: Question[]): string {
  const asked = questions.flatMap((question) => {
    const of = latency[question.name];
    return of ? [{ question, of }] : [];
  });
  const rows = asked.map(({ question: { name, peer }, of }) => [
    peer.handwritten ? `${name} *` : name,
    figure(of.limit.median),
    ratio(times(of.ours, of.limit)),
    ratio(times(of['neo4j-graphql'], of.limit)),
    ratio(times(of['neo4j-graphql'], of.ours)),
    `${figure(of.ours.lowerQuartile)} – ${figure(of.ours.upperQuartile)}`,
    figure(of.ours.p95),
  ]);
  const mean = (some: typeof asked, one: Name, other: Name): string =>
    ratio(geometricMean(some.map(({ of }) => times(of[one], of[other]))));
  const summary = (name: string, some: typeof asked): string[] => [
    `**${name}**`,
    '',
    mean(some, 'ours', 'limit'),
    mean(some, 'neo4j-graphql', 'limit'),
    mean(some, 'neo4j-graphql', 'ours'),
    '',
    '',
  ];
  const generated = asked.filter(({ question }) => !question.peer.handwritten);
  return table(
    [
      'question',
      'limit, ms',
      'ours ÷ limit',
      '@neo4j/graphql ÷ limit',
      '@neo4j/graphql ÷ ours',
      'ours, quartiles, ms',
      'ours, p95, ms',
    ],
    [...rows, summary('geometric mean', asked), summary('geometric mean without *', generated)],
  );
}

function throughputTable({ throughput }: Recorded): string {
  const rows = Object.entries(throughput).flatMap(([name, byConnections]) =>
    Object.entries(byConnections).map(([connections, rates]) => [
      `${name}, ${connections} connections`,
      figure(rates.ours),
      figure(rates['neo4j-graphql']),
      figure(rates.limit),
      ratio(rates.ours / rates['neo4j-graphql']),
    ]),
  );
  return table(['answers a second', 'ours', '@neo4j/graphql', 'limit', 'ours ÷ @neo4j/graphql'], rows);
}

function memoryTable({ memory }: Recorded): string {
  const names: [Name, string][] = [
    ['ours', 'ours'],
    ['neo4j-graphql', '@neo4j/graphql'],
    ['limit', 'limit'],
  ];
  const rows = names.map(([name, shown]) => {
    const { first, most, last } = memory[name];
    return [shown, ...[first, most, last].map((megabytes) => figure(megabytes))];
  });
  return table(['memory of the server, MB', 'at first', 'at most', 'at the end'], rows);
}

/** A nested page of 100 wherever it begins, as a ratio to the first page by id. */
function ordersTable({ orders }: Recorded): string {
  const places = ['first', 'middle', 'largest group', 'unknown'];
  const base = orders['ID ASC, first'];
  const names = [...new Set(Object.keys(orders).map((name) => name.split(', ')[0] ?? ''))];
  const rows = names.map((name) => [
    name,
    ...places.map((place) => {
      const one = orders[`${name}, ${place}`];
      return one && base ? ratio(times(one, base)) : '';
    }),
  ]);
  return table(
    ['page of 100 nested, by', 'first page', 'middle', 'inside the largest group of equal keys', 'inside the unknown'],
    rows,
  );
}

/** What a page costs at each size, as a ratio to the smallest. */
function growth(all: Recorded[]): string {
  const [smallest] = all;
  if (!smallest || all.length < 2) return '';
  const names = Object.keys(smallest.latency);
  const rows = names.map((name) => [
    name,
    ...all.map((one) => {
      const [now, then] = [one.latency[name], smallest.latency[name]];
      return now && then ? ratio(times(now.ours, then.ours)) : '';
    }),
  ]);
  const orders = all.map(({ orders }) => {
    const grown = Object.entries(orders).flatMap(([name, now]) => {
      const then = smallest.orders[name];
      return then ? times(now, then) : [];
    });
    return ratio(Math.max(...grown));
  });
  rows.push(['page of 100 nested, by the order and from the place where it has grown most', ...orders]);
  return `## Growth

What our answers take at each size, as ratios to the smallest. Runs of sizes follow one another, so that these ratios
hold what else the machine was doing.

${table(['question', ...all.map((one) => one.applications.toLocaleString('en'))], rows)}
`;
}
