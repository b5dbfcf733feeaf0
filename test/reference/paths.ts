import { isCountry, type Link, linksOf, neighbours } from './links.js';
import { byCodePoint } from './text.js';
import type { World } from './world.js';

export interface PathQuestion {
  from: string;
  to: string;
  maxLength: number;
  limit: number;
  types: string[] | null;
  avoid: string[] | null;
  avoidIds: string[] | null;
}

export interface Path {
  nodes: string[];
  links: Link[];
}

type Neighbours = ReturnType<typeof neighbours>;

const kinds: Record<string, string> = {
  APPLICATION: 'application:',
  SUPPLIER: 'supplier:',
  PLACE: 'place:',
  GOVERNMENT_BODY: 'body:',
  DOMAIN: 'domain:',
  SUBDOMAIN: 'subdomain:',
};

/** Paths on which nothing comes twice: shortest first, then by the ids of their nodes, then by the types of their links. */
export function pathsOf(world: World, asked: PathQuestion): Path[] {
  const next = neighbours(linksOf(world).filter(({ type }) => asked.types?.includes(type) ?? true));
  const isOpen = (id: string): boolean =>
    !isCountry(world, id) &&
    !asked.avoidIds?.includes(id) &&
    !asked.avoid?.some((type) => id.startsWith(kinds[type] ?? ''));
  const distances = distancesTo(asked.to, next, isOpen);
  if (asked.from === asked.to) return asked.limit > 0 ? [{ nodes: [asked.from], links: [] }] : [];
  const found: Path[] = [];
  for (let length = 1; length <= asked.maxLength && found.length < asked.limit; length++)
    extend([asked.from], length, { next, isOpen, distances, to: asked.to, found, limit: asked.limit });
  return found.slice(0, asked.limit);
}

/** How far every entity is from one, by what a path may run through. */
function distancesTo(to: string, next: Neighbours, isOpen: (id: string) => boolean): Map<string, number> {
  const distances = new Map([[to, 0]]);
  for (const [id, distance] of distances) {
    if (id !== to && !isOpen(id)) continue;
    for (const other of next.get(id)?.keys() ?? []) if (!distances.has(other)) distances.set(other, distance + 1);
  }
  return distances;
}

interface Search {
  next: Neighbours;
  isOpen: (id: string) => boolean;
  distances: Map<string, number>;
  to: string;
  found: Path[];
  limit: number;
}

/** Paths that begin so and go on for so many links. */
function extend(nodes: string[], length: number, search: Search): void {
  const { next, isOpen, distances, to, found, limit } = search;
  const last = nodes.at(-1) ?? '';
  if (found.length >= limit) return;
  if (length === 0) {
    found.push(...linksAlong(nodes, next).map((links) => ({ nodes, links })));
    return;
  }
  for (const id of [...(next.get(last)?.keys() ?? [])].sort(byCodePoint)) {
    const isEnd = id === to;
    const fits = isEnd ? length === 1 : isOpen(id) && (distances.get(id) ?? Infinity) <= length - 1;
    if (fits && !nodes.includes(id)) extend([...nodes, id], length - 1, search);
  }
}

function linksAlong(nodes: string[], next: Neighbours): Link[][] {
  return nodes.slice(1).reduce<Link[][]>(
    (paths, id, at) => {
      const links = [...(next.get(nodes[at] ?? '')?.get(id) ?? [])].sort((a, b) => byCodePoint(a.type, b.type));
      return paths.flatMap((path) => links.map((link) => [...path, link]));
    },
    [[]],
  );
}

export interface Subgraph {
  nodes: string[];
  links: Link[];
  truncated: boolean;
}

/** What surrounds entities: nearest first, then those with most links, then by id; nothing is reached through a country. */
export function surroundings(
  world: World,
  ids: string[],
  depth: number,
  limit: number,
  types: string[] | null,
): Subgraph {
  const all = linksOf(world);
  const links = all.filter(({ type }) => types?.includes(type) ?? true);
  const next = neighbours(links);
  const distances = new Map(ids.map((id) => [id, 0]));
  for (const [id, distance] of distances) {
    if (distance === depth || (isCountry(world, id) && !ids.includes(id))) continue;
    for (const other of next.get(id)?.keys() ?? []) if (!distances.has(other)) distances.set(other, distance + 1);
  }
  const degree = (id: string): number =>
    all.filter(({ from, to }) => from === id || to === id).reduce((sum, { stored }) => sum + stored, 0);
  const nodes = [...distances.keys()]
    .map((id) => ({ id, distance: distances.get(id) ?? 0, degree: degree(id) }))
    .sort((a, b) => a.distance - b.distance || b.degree - a.degree || byCodePoint(a.id, b.id))
    .map(({ id }) => id);
  const shown = nodes.slice(0, limit);
  return {
    nodes: shown,
    links: links.filter(({ from, to }) => shown.includes(from) && shown.includes(to)),
    truncated: nodes.length > limit,
  };
}
