import type { Spread } from '../measure/spread.js';
import type { Start } from '../start.js';
import type { Of } from './report.js';
import { figure, ratio, table } from './table.js';

/** How long a start takes. */
export function startSection({ ours, page, neo4j, date, machine }: Of<Start>): string {
  const row = (name: string, one: Spread): string[] => [
    name,
    figure(one.median),
    `${figure(one.lowerQuartile)} – ${figure(one.upperQuartile)}`,
    ratio(one.median / neo4j.median),
  ];
  const rows = [
    row('Neo4j alone, until it answers over Bolt', neo4j),
    row('`npm start`, until it answers for one application', ours),
    row('`npm start`, until it then answers for a page of ten', page),
  ];
  return `## Start

${date}; ${machine}.

\`npm run bench -- --start\`: from the start of the process on a folder that holds the seed data already. Neo4j alone is
the same one, started as we start it and asked for \`RETURN 1\`. The two take turns, ${ours.count} each, and both are asked
again and again until they answer. A database that has just booted plans its first queries slowly, long ones most.

${table(['start', 'ms', 'quartiles, ms', '÷ Neo4j alone'], rows)}
`;
}
