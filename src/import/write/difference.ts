import type { Tally } from '../whole/tally.js';

/** What some applications add to what is kept of suppliers and places. */
export interface Difference {
  more: { id: string; more: number }[];
  services: { supplier: string; place: string; bases: string[]; applicationCounts: number[] }[];
  /** Suppliers of whose services something is taken away: on what the rest is based is not known by that. */
  anew: string[];
}

/** What applications come to now, less what the same came to before. */
export function difference(before: Tally, after: Tally): Difference {
  const anew = new Set<string>();
  for (const [supplier, places] of before.services.all()) if (places.size > 0) anew.add(supplier);
  const services = [...after.services.all()]
    .filter(([supplier]) => !anew.has(supplier))
    .flatMap(([supplier, places]) =>
      [...places].map(([place, { bases, applicationCounts }]) => ({ supplier, place, bases, applicationCounts })),
    );
  const ids = new Set([...before.counted.keys(), ...after.counted.keys()]);
  const more = [...ids]
    .map((id) => ({ id, more: (after.counted.get(id) ?? 0) - (before.counted.get(id) ?? 0) }))
    // One that only moved between places may serve more provinces or fewer.
    .filter((one) => one.more !== 0 || after.services.of(one.id).size > 0);
  return { more, services, anew: [...anew] };
}
