import { daysOf } from './dates.js';
import type { Combined, DateFilter, IntFilter, ListFilter, NameFilter, TopicFilter } from './filter.type.js';
import { plain } from './text.js';
import type { World } from './world.js';

/** A condition that is absent or null does not filter. */
export function given<T>(condition: T | null | undefined, holds: (condition: T) => boolean): boolean {
  return condition === null || condition === undefined || holds(condition);
}

export const anyOf = <T>(wanted: T[] | null | undefined, value: T | null): boolean =>
  given(wanted, (list) => value !== null && list.includes(value));

export function listed<T, F>(
  items: T[],
  condition: ListFilter<F> | null | undefined,
  test: (item: T, filter: F) => boolean,
): boolean {
  return given(
    condition,
    ({ some, none, every }) =>
      given(some, (filter) => items.some((item) => test(item, filter))) &&
      given(none, (filter) => !items.some((item) => test(item, filter))) &&
      given(every, (filter) => items.length > 0 && items.every((item) => test(item, filter))),
  );
}

/** What filters of all entities share: and, or, not, id and name. */
export function combined<F extends Combined<F>>(
  world: World,
  id: string,
  filter: F,
  test: (filter: F) => boolean,
): boolean {
  return (
    given(filter.and, (all) => all.every(test)) &&
    given(filter.or, (any) => any.some(test)) &&
    given(filter.not, (not) => !test(not)) &&
    topic(world, id, filter)
  );
}

export const topic = (world: World, id: string, filter: TopicFilter): boolean =>
  anyOf(filter.id, id) && given(filter.name, (condition) => named(world, id, condition));

function named(world: World, id: string, filter: NameFilter): boolean {
  const names = ['NAME', 'NAME_EN', 'ALIASES'].flatMap((property) => world.held(id, property));
  const has = (test: (name: string) => boolean) => names.some(({ value }) => test(plain(value ?? '')));
  return (
    given(filter.eq, (text) => has((name) => name === plain(text))) &&
    given(filter.in, (texts) => has((name) => texts.map(plain).includes(name))) &&
    given(filter.contains, (text) => has((name) => name.includes(plain(text)))) &&
    given(filter.startsWith, (text) => has((name) => name.startsWith(plain(text))))
  );
}

export const counted = (count: number, filter: IntFilter): boolean =>
  given(filter.eq, (number) => count === number) &&
  given(filter.gt, (number) => count > number) &&
  given(filter.gte, (number) => count >= number) &&
  given(filter.lt, (number) => count < number) &&
  given(filter.lte, (number) => count <= number);

/** Of a date that is known. POSSIBLE: some of its days lie in the range; CERTAIN: all do. */
export function dated(edtf: string, { from, to, match = 'POSSIBLE' }: DateFilter): boolean {
  const { earliest, latest } = daysOf(edtf);
  const certain = match === 'CERTAIN';
  return (
    given(from, (day) => (certain ? earliest : latest) >= day) &&
    given(to, (day) => (certain ? latest : earliest) <= day)
  );
}
