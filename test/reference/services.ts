import { anyOf, counted, given } from './conditions.js';
import type { ServiceFilter } from './filter.type.js';
import { matchesApplication, matchesPlace, matchesSupplier } from './filters.js';
import { rolledUp } from './places.js';
import { type Basis, bestOf, distinct, type Evidence, type Fact, weakestOf, type World } from './world.js';

export const vias = ['OWN', 'MEMBER', 'GROUP'] as const;
export type Via = (typeof vias)[number];

/** One path that justifies a service or an activity; `target` is the place as stated, or the domain. */
export interface Ground {
  viewer: string;
  via: Via;
  supplier: string;
  application: string | null;
  target: string;
  basis: Basis;
  evidence: Evidence[];
}

export interface Edge {
  supplier: string;
  target: string;
  via: Via;
  basis: Basis;
  applicationCount: number;
  statementCount: number;
  grounds: Ground[];
}

/** The links of a path, each the facts that say the same of the same two ends. */
type Links = Fact[][];

interface Record {
  supplier: string;
  application: string | null;
  target: string;
  links: Links;
}

/** What is said of a supplier itself: bare statements, and its applications that are more than plans. */
function records(world: World, supplier: string, kind: 'PLACES' | 'DOMAIN'): Record[] {
  const statements = world.held(supplier, kind === 'PLACES' ? 'SERVES' : 'ACTIVITIES');
  const applications = world
    .subjects(supplier, 'SUPPLIERS')
    .filter((application) => world.value(application, 'STATUS') !== 'PLANNED');
  return [
    ...statements.map((fact) => ({ supplier, application: null, target: fact.object ?? '', links: [[fact]] })),
    ...applications.flatMap((application) =>
      world.held(application, kind).map((fact) => {
        const supplies = world.held(application, 'SUPPLIERS').filter(({ object }) => object === supplier);
        return { supplier, application, target: fact.object ?? '', links: [supplies, [fact]] };
      }),
    ),
  ];
}

export const ownPlaces = (world: World, supplier: string): string[] =>
  distinct(records(world, supplier, 'PLACES').map(({ target }) => target));
export const ownDomains = (world: World, supplier: string): string[] =>
  distinct(records(world, supplier, 'DOMAIN').map(({ target }) => target));

/** A path is as good as its weakest link, and a link as good as the best that is said of it. */
function ground(viewer: string, via: Via, { links, ...record }: Record, more: Links): Ground {
  const path = [...more, ...links];
  return {
    viewer,
    via,
    ...record,
    basis: weakestOf(path.map((facts) => bestOf(facts.map(({ basis }) => basis)))),
    evidence: path.flat().flatMap(({ evidence }) => evidence),
  };
}

export function groundsOf(world: World, viewer: string, kind: 'PLACES' | 'DOMAIN', via: Via[]): Ground[] {
  const seen = (from: string, via: Via, more: Links) =>
    records(world, from, kind).map((one) => ground(viewer, via, one, more));
  const own = seen(viewer, 'OWN', []);
  const ofMembers = memberships(world, viewer, 'down').flatMap((path) => seen(endOf(path, 'down'), 'MEMBER', path));
  const ofGroups = memberships(world, viewer, 'up').flatMap((path) =>
    records(world, endOf(path, 'up'), kind)
      .filter(({ links }) => sameSource([...path, ...links.slice(0, 1)]))
      .map((one) => ground(viewer, 'GROUP', one, path)),
  );
  return [...own, ...ofMembers, ...ofGroups].filter((one) => via.includes(one.via));
}

/** The chains of memberships that lead from a supplier to its members and theirs, or to its group and that of it. */
function memberships(world: World, supplier: string, way: 'up' | 'down'): Links[] {
  const next = way === 'up' ? world.held(supplier, 'PARENT') : world.holding(supplier, 'PARENT');
  return next.flatMap((link) => {
    const further = memberships(world, endOf([[link]], way), way);
    return [[[link]], ...further.map((path) => [[link], ...path])];
  });
}

function endOf(path: Links, way: 'up' | 'down'): string {
  const [last] = path.at(-1) ?? [];
  return (way === 'up' ? last?.object : last?.subject) ?? '';
}

/** One source puts the member in the group and says of the group that it supplies or serves. */
function sameSource(links: Links): boolean {
  const sources = links.map((facts) => facts.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return (sources[0] ?? []).some((source) => sources.every((list) => list.includes(source)));
}

/** One row for each pair, of the grounds that count. */
export function edgesOf(grounds: Ground[], targetOf: (ground: Ground) => string = ({ target }) => target): Edge[] {
  const pairs = new Map<string, Ground[]>();
  for (const one of grounds) {
    const key = `${one.viewer} ${targetOf(one)}`;
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  return [...pairs].map(([key, group]) => {
    const [supplier = '', target = ''] = key.split(' ');
    const applications = group.flatMap(({ application }) => application ?? []);
    return {
      supplier,
      target,
      via: vias.find((via) => group.some((one) => one.via === via)) ?? 'OWN',
      basis: bestOf(group.map(({ basis }) => basis)),
      applicationCount: new Set(applications).size,
      statementCount: new Set(
        group.filter((one) => one.application === null).map((one) => `${one.supplier} ${one.target}`),
      ).size,
      grounds: group,
    };
  });
}

export interface ServiceQuestion {
  level?: string | null;
  via: Via[];
  filter?: ServiceFilter | null;
}

/** Services of all suppliers. */
export function servicesOf(world: World, { level, via, filter }: ServiceQuestion): Edge[] {
  const { supplier, applicationCount } = filter ?? {};
  const viewers = world.of('supplier').filter((id) => given(supplier, (one) => matchesSupplier(world, id, one)));
  const grounds = viewers
    .flatMap((id) => groundsOf(world, id, 'PLACES', via))
    .filter((one) => counts(world, one, filter ?? {}));
  return edgesOf(grounds, ({ target }) => rolledUp(world, target, level)).filter((edge) =>
    given(applicationCount, (number) => counted(edge.applicationCount, number)),
  );
}

/** The conditions on single grounds; bare statements do not count beside `applications`. */
export function counts(world: World, { target, application, basis }: Ground, filter: ServiceFilter): boolean {
  return (
    given(filter.place, (one) => matchesPlace(world, target, one)) &&
    given(filter.applications, (one) => application !== null && matchesApplication(world, application, one)) &&
    anyOf(filter.basis, basis)
  );
}
