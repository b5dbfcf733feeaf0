import { PLACE_LEVELS } from '../vocabulary.js';
import type { Link } from '../write/project.js';

/** The services of a supplier in a place, a figure for each level: as cypher/import/services.cypher keeps them. */
interface Kept {
  bases: string[];
  applicationCounts: number[];
  statementCounts: number[];
}

/** Which services suppliers have of their own, gathered while everything passes by once. */
export class Services {
  /** For each place where it is shown at each level. */
  private readonly shown = new Map<string, (string | null)[]>();
  private readonly kept = new Map<string, Map<string, Kept>>();

  /** Places come before what is in them. */
  place(id: string, level: unknown, parent: string | undefined): void {
    const rank = PLACE_LEVELS.findIndex((one) => one === level);
    const above = this.shown.get(parent ?? '') ?? [];
    this.shown.set(
      id,
      PLACE_LEVELS.map((_, at) => (rank >= 0 && rank <= at ? id : (above[at] ?? null))),
    );
  }

  /** A supplier is said to serve a place. */
  statement(supplier: string, { to, properties }: Link): void {
    this.shownOf(to).forEach((place, at) => {
      if (place !== null) add(this.keptOf(supplier, place), 'statementCounts', at, String(properties.basis));
    });
  }

  /** A supplier supplies an application that is deployed in places. */
  application(supplier: string, supplied: string, deployed: Link[]): void {
    PLACE_LEVELS.forEach((_, at) => {
      const bases = new Map<string, string>();
      for (const { to, properties } of deployed) {
        const place = this.shownOf(to)[at];
        const weakest = min(supplied, String(properties.basis));
        if (place) bases.set(place, max(bases.get(place) ?? '', weakest));
      }
      for (const [place, basis] of bases) add(this.keptOf(supplier, place), 'applicationCounts', at, basis);
    });
  }

  /** What is kept of a supplier, by place. */
  of(supplier: string): ReadonlyMap<string, Kept> {
    return this.kept.get(supplier) ?? new Map<string, Kept>();
  }

  /** What is kept of each supplier that has any. */
  all(): ReadonlyMap<string, ReadonlyMap<string, Kept>> {
    return this.kept;
  }

  private shownOf(place: string): (string | null)[] {
    return this.shown.get(place) ?? [];
  }

  private keptOf(supplier: string, place: string): Kept {
    const places = this.kept.get(supplier) ?? new Map<string, Kept>();
    this.kept.set(supplier, places);
    const kept = places.get(place) ?? { bases: every(''), applicationCounts: every(0), statementCounts: every(0) };
    places.set(place, kept);
    return kept;
  }
}

function add(kept: Kept, counts: 'applicationCounts' | 'statementCounts', at: number, basis: string): void {
  kept[counts][at] = (kept[counts][at] ?? 0) + 1;
  kept.bases[at] = max(kept.bases[at] ?? '', basis);
}

const every = <T>(value: T): T[] => PLACE_LEVELS.map(() => value);

/** Bases sort in the alphabet from weakest to best. */
const max = (one: string, other: string): string => (one > other ? one : other);
const min = (one: string, other: string): string => (one < other ? one : other);
