import type { Link, Projection } from '../write/project.js';
import type { Counts } from '../write/sort-key.js';

/** How far above a place others are looked for. */
const LEVELS = 3;

/** Counts of suppliers and places as cypher/import/counts.cypher has them, gathered while everything passes by once. */
export class Tally {
  private readonly parents = new Map<string, string[]>();
  private readonly provinces = new Set<string>();
  private readonly applications = new Map<string, number>();
  private readonly served = new Map<string, Set<string>>();

  /** Places come before what is in them. */
  place(id: string, { properties, links }: Projection): void {
    if (properties.level === 'PROVINCE') this.provinces.add(id);
    this.parents.set(id, ends(links, 'WITHIN'));
  }

  supplier(id: string, { links }: Projection): void {
    this.serve(id, ends(links, 'SERVES'));
  }

  application({ properties, links }: Projection): void {
    const places = new Set(ends(links, 'DEPLOYED_IN').flatMap((place) => [...this.around(place)]));
    const suppliers = new Set(links.filter(({ type }) => type === 'SUPPLIES').map(({ from }) => from));
    for (const id of [...places, ...suppliers]) this.applications.set(id, (this.applications.get(id) ?? 0) + 1);
    if (properties.status !== 'PLANNED') for (const id of suppliers) this.serve(id, [...places]);
  }

  countsOf(id: string, label: string): Counts {
    const applicationCount = this.applications.get(id) ?? 0;
    return label === 'Place'
      ? { applicationCount }
      : { applicationCount, provinceCount: this.served.get(id)?.size ?? 0 };
  }

  private serve(supplier: string, places: string[]): void {
    const served = this.served.get(supplier) ?? new Set();
    this.served.set(supplier, served);
    for (const place of places.flatMap((one) => [...this.around(one)]))
      if (this.provinces.has(place)) served.add(place);
  }

  /** A place and those that it lies in. */
  private around(place: string): Set<string> {
    const found = new Set([place]);
    for (let level = 0; level < LEVELS; level += 1)
      for (const inner of [...found]) for (const outer of this.parents.get(inner) ?? []) found.add(outer);
    return found;
  }
}

const ends = (links: Link[], type: string): string[] => links.filter((link) => link.type === type).map(({ to }) => to);
