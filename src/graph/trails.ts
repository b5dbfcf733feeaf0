import type { Composed } from './list.js';

/** Which ways between two entities are looked for; all else that tells them goes in as the parameter `trails`. */
export interface Trails {
  /** How many relationships long, at least one. */
  length: number;
  /** The first entity has so many links that even its second step is only followed where it can lead to the last. */
  crowded: boolean;
  /** The last entity has so many neighbours that they are one goal together; else each is a goal of its own. */
  many: boolean;
}

/** An end with no more links than these is not crowded. */
export const fewLinks = 20;

/** How many rings around the last entity, its neighbours being the first, the ways of a length are led by. */
export function ringsFor({ length, crowded }: Omit<Trails, 'many'>): number {
  const inner = length - 1;
  return inner < 2 ? inner : 1 + Math.max(1, crowded ? inner - 2 : Math.floor(inner / 2));
}

export const types =
  'DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS';

const step = (from: string, to: string): string =>
  `MATCH (${from})-[r:${types}]-(${to}) WHERE type(r) IN $trails.types`;

/** Where the goals of a group are, and the ring around them that has what is `index` steps from a goal. */
const ring = (index: number): string => `$trails.rings[${index}][group]`;

/**
 * The ids between the first and the last entity of the first ways of one length, in their order. Ways are followed from
 * the first, always to the next id, and from half way on only through the rings that lie around the last, until there
 * are `limit` for a group of goals. So a length costs little more than a walk over the links, however many ways there
 * are. Rings come as parameters: rows that carried them would fill the memory of the database.
 */
export function trailsQuery(trails: Trails): Composed {
  const inner = trails.length - 1;
  const text = [
    // Rows come in the order in which they are made, which this runtime keeps.
    'CYPHER runtime = slotted',
    'MATCH (first) WHERE id(first) = $trails.first',
    inner === 0 ? direct : inner === 1 ? overOne : overMany(trails),
    'RETURN ids ORDER BY ids LIMIT $trails.limit',
  ].join('\n');
  return { name: `path/trails of ${trails.length}`, text, params: {} };
}

const direct = `MATCH (last) WHERE id(last) = $trails.last AND EXISTS { ${step('first', 'last')} }\nWITH [] AS ids`;

const overOne = `UNWIND $trails.rings[0] AS goals
UNWIND goals AS goal
MATCH (v) WHERE id(v) = goal AND EXISTS { ${step('first', 'v')} }
WITH [v.id] AS ids`;

function overMany(trails: Trails): string {
  const inner = trails.length - 1;
  const nodes = Array.from({ length: inner }, (_, index) => `n${index + 1}`);
  const goal = trails.many ? '' : `  MATCH (n${inner}) WHERE id(n${inner}) = ${ring(0)}[0]`;
  // The first ring around a goal of its own has nothing but its neighbours: no step to it is needed.
  const steps = nodes.slice(0, trails.many ? inner : -1).map((_, index) => next(nodes, index, trails));
  return `UNWIND range(0, size($trails.rings[0]) - 1) AS group
CALL (first, group) {
${[goal, ...steps].filter(Boolean).join('\n')}
  RETURN [${nodes.map((node) => `${node}.id`).join(', ')}] AS ids LIMIT $trails.limit
}`;
}

function next(nodes: string[], index: number, trails: Trails): string {
  const node = nodes[index] ?? '';
  const before = nodes.slice(0, index);
  const toGo = nodes.length - 1 - index;
  const led = toGo < ringsFor(trails);
  const conditions = [
    led ? `id(${node}) IN ${ring(toGo)}` : `NOT id(${node}) IN $trails.closed`,
    ...(led ? [] : [`none(label IN labels(${node}) WHERE label IN $trails.avoid)`]),
    ...(led || trails.many ? [] : [`${node} <> ${nodes.at(-1) ?? ''}`]),
    ...before.map((earlier) => `${node} <> ${earlier}`),
  ];
  return `  CALL (*) {
    ${step(before.at(-1) ?? 'first', node)} AND ${conditions.join(' AND ')}
    RETURN DISTINCT ${node} ORDER BY ${node}.id
  }`;
}
