import { anyOf, combined, counted, dated, given, listed, topic } from './conditions.js';
import type {
  ApplicationFilter,
  EventFilter,
  GovernmentBodyFilter,
  PlaceFilter,
  SupplierFilter,
} from './filter.type.js';
import { applicationsIn, chain, groups, isWithin, provincesOf } from './places.js';
import { ownDomains, ownPlaces } from './services.js';
import { distinct, type Fact, type World } from './world.js';

export function matchesApplication(world: World, id: string, filter: ApplicationFilter): boolean {
  return (
    combined(world, id, filter, (one) => matchesApplication(world, id, one)) &&
    given(filter.titled, (titled) => (world.value(id, 'TITLED') === 'true') === titled) &&
    anyOf(filter.status, world.value(id, 'STATUS') ?? 'UNKNOWN') &&
    given(filter.known, (properties) => properties.every((property) => isKnown(world, id, property))) &&
    given(filter.unknown, (properties) => !properties.some((property) => isKnown(world, id, property))) &&
    given(filter.source, (sources) => world.evidence(id).some(({ source }) => sources.includes(source))) &&
    anyOf(filter.basis, world.one(id, 'NAME')?.basis ?? null) &&
    followsLinks(world, id, filter)
  );
}

/** Conditions on what an application is linked to; beside `basis` they see only links that rest on it. */
function followsLinks(world: World, id: string, filter: ApplicationFilter): boolean {
  const held = (property: string): Fact[] => world.held(id, property).filter(({ basis }) => anyOf(filter.basis, basis));
  const objects = (property: string): string[] => distinct(held(property).flatMap(({ object }) => object ?? []));
  return (
    given(filter.domain, (one) => objects('DOMAIN').some((domain) => topic(world, domain, one))) &&
    given(filter.subdomain, (one) => objects('SUBDOMAIN').some((subdomain) => topic(world, subdomain, one))) &&
    listed(objects('PLACES'), filter.places, (place, one) => matchesPlace(world, place, one)) &&
    listed(objects('GOVERNMENT_BODIES'), filter.governmentBodies, (body, one) => matchesBody(world, body, one)) &&
    listed(objects('SUPPLIERS'), filter.suppliers, (supplier, one) => matchesSupplier(world, supplier, one)) &&
    listed([...held('EVENTS'), ...held('LAUNCHED')], filter.events, matchesEvent) &&
    given(filter.launched, (one) => held('LAUNCHED').some(({ date }) => dated(date ?? '', one)))
  );
}

const matchesEvent = ({ role, date }: Fact, filter: EventFilter): boolean =>
  anyOf(filter.kind, role) && given(filter.date, (one) => date !== null && dated(date, one));

/** An application is the same as another both ways, wherever the pair is written; a launch is an event. */
export function known(world: World, id: string, property: string): Fact[] {
  if (property === 'EVENTS') return [...world.held(id, 'EVENTS'), ...world.held(id, 'LAUNCHED')];
  if (property === 'POSSIBLY_SAME_AS') return [...world.held(id, property), ...world.holding(id, property)];
  return world.held(id, property);
}

const isKnown = (world: World, id: string, property: string): boolean => known(world, id, property).length > 0;

export function matchesSupplier(world: World, id: string, filter: SupplierFilter): boolean {
  const applications = world.subjects(id, 'SUPPLIERS');
  const parent = world.object(id, 'PARENT');
  return (
    combined(world, id, filter, (one) => matchesSupplier(world, id, one)) &&
    given(filter.categories, (any) => world.held(id, 'CATEGORIES').some(({ value }) => any.includes(value ?? ''))) &&
    given(filter.group, (any) => groups(world, id).some((group) => any.includes(group))) &&
    given(filter.parent, (one) => parent !== null && matchesSupplier(world, parent, one)) &&
    listed(ownPlaces(world, id), filter.serves, (place, one) => matchesPlace(world, place, one)) &&
    listed(ownDomains(world, id), filter.activeIn, (domain, one) => topic(world, domain, one)) &&
    listed(applications, filter.applications, (one, inner) => matchesApplication(world, one, inner)) &&
    given(filter.applicationCount, (number) => counted(applications.length, number)) &&
    given(filter.provinceCount, (number) => counted(provincesOf(world, ownPlaces(world, id)).length, number))
  );
}

export function matchesPlace(world: World, id: string, filter: PlaceFilter): boolean {
  return (
    combined(world, id, filter, (one) => matchesPlace(world, id, one)) &&
    anyOf(filter.adcode, world.value(id, 'ADCODE')) &&
    anyOf(filter.level, world.value(id, 'LEVEL')) &&
    anyOf(filter.kind, world.value(id, 'KIND')) &&
    given(filter.within, (any) => chain(world, id).some((outer) => any.includes(outer))) &&
    listed(filter.applications ? applicationsIn(world, id) : [], filter.applications, (one, inner) =>
      matchesApplication(world, one, inner),
    ) &&
    listed(filter.servedBy ? servers(world, id) : [], filter.servedBy, (one, inner) =>
      matchesSupplier(world, one, inner),
    )
  );
}

/** Suppliers that serve a place, or one inside it, themselves. */
const servers = (world: World, place: string): string[] =>
  world.of('supplier').filter((id) => ownPlaces(world, id).some((served) => isWithin(world, served, place)));

export function matchesBody(world: World, id: string, filter: GovernmentBodyFilter): boolean {
  const seat = world.object(id, 'PLACE');
  return (
    combined(world, id, filter, (one) => matchesBody(world, id, one)) &&
    given(filter.place, (one) => seat !== null && matchesPlace(world, seat, one)) &&
    listed(world.subjects(id, 'GOVERNMENT_BODIES'), filter.applications, (one, inner) =>
      matchesApplication(world, one, inner),
    )
  );
}
