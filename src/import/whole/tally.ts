import type { Link, Projection } from '../write/project.js';
import type { Counts } from '../write/sort-key.js';
import { Services } from './services.js';

/** How far above a place others are looked for. */
const LEVELS = 3;

/** Counts of suppliers and places as cypher/import/counts.cypher has them, gathered while everything passes by once. */
export class Tally {
  readonly services = new Services();
  private readonly parents = new Map<string, string[]>();
  private readonly provinces = new Set<string>();
  private readonly applications = new Map<string, number>();

  /** Places come before what is in them. */
  place(id: string, { properties, links }: Projection): void {
    const parents = ofType(links, 'WITHIN').map(({ to }) => to);
    if (properties.level === 'PROVINCE') this.provinces.add(id);
    this.parents.set(id, parents);
    this.services.place(id, properties.level, parents[0]);
  }

  supplier(id: string, { links }: Projection): void {
    for (const link of ofType(links, 'SERVES')) this.services.statement(id, link);
  }

  application({ properties, links }: Projection): void {
    const deployed = ofType(links, 'DEPLOYED_IN');
    const suppliers = new Map<string, string>();
    for (const { from, properties } of ofType(links, 'SUPPLIES')) {
      const basis = String(properties.basis);
      const known = suppliers.get(from);
      if (known === undefined || known < basis) suppliers.set(from, basis);
    }
    const places = new Set(deployed.flatMap(({ to }) => [...this.around(to)]));
    for (const id of [...places, ...suppliers.keys()]) this.applications.set(id, (this.applications.get(id) ?? 0) + 1);
    if (properties.status === 'PLANNED') return;
    for (const [id, basis] of suppliers) this.services.application(id, basis, deployed);
  }

  /** How many applications suppliers and places have. */
  get counted(): ReadonlyMap<string, number> {
    return this.applications;
  }

  countsOf(id: string, label: string): Counts {
    const applicationCount = this.applications.get(id) ?? 0;
    if (label === 'Place') return { applicationCount };
    const provinceCount = [...this.services.of(id).keys()].filter((place) => this.provinces.has(place)).length;
    return { applicationCount, provinceCount };
  }

  /** A place and those that it lies in. */
  private around(place: string): Set<string> {
    const found = new Set([place]);
    for (let level = 0; level < LEVELS; level += 1)
      for (const inner of [...found]) for (const outer of this.parents.get(inner) ?? []) found.add(outer);
    return found;
  }
}

const ofType = (links: Link[], type: string): Link[] => links.filter((link) => link.type === type);
