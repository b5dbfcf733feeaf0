import { distinct, type World } from './world.js';

export const levels = ['COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY'];

/** A place, what it lies in, what that lies in, up to the country. */
export function chain(world: World, place: string): string[] {
  const parent = world.object(place, 'PARENT');
  return parent === null ? [place] : [place, ...chain(world, parent)];
}

export const isWithin = (world: World, place: string, outer: string): boolean => chain(world, place).includes(outer);

const rank = (world: World, place: string): number => levels.indexOf(world.value(place, 'LEVEL') ?? '');

export const provinceOf = (world: World, place: string): string | null =>
  chain(world, place).find((one) => world.value(one, 'LEVEL') === 'PROVINCE') ?? null;

/** A municipality is a city at once. */
export const cityOf = (world: World, place: string): string | null =>
  chain(world, place).find(
    (one) => world.value(one, 'LEVEL') === 'PREFECTURE' || world.value(one, 'KIND') === 'MUNICIPALITY',
  ) ?? null;

/** The nearest that is no finer than the level; a coarser place stays what it is. No level: as stated. */
export function rolledUp(world: World, place: string, level: string | null | undefined): string {
  if (!level) return place;
  return chain(world, place).find((one) => rank(world, one) <= levels.indexOf(level)) ?? place;
}

/** Applications in a place or inside it. */
export const applicationsIn = (world: World, place: string): string[] =>
  world.of('application').filter((id) => world.objects(id, 'PLACES').some((one) => isWithin(world, one, place)));

/** A supplier and the groups it is in. */
export function groups(world: World, supplier: string): string[] {
  const parent = world.object(supplier, 'PARENT');
  return parent === null ? [supplier] : [supplier, ...groups(world, parent)];
}

export const provincesOf = (world: World, places: string[]): string[] =>
  distinct(places.flatMap((place) => provinceOf(world, place) ?? []));
