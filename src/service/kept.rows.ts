import Cypher from '@neo4j/cypher-builder';
import type { Compile, Rows } from '../graph/list.js';
import { queryFile } from '../graph/query-files.js';
import { PlaceLevel } from '../place/place.enum.js';
import { placeCondition } from '../place/place.filter.js';
import { conditions, type Predicate } from '../shared/condition.js';
import { compared } from '../shared/int.filter.js';
import { supplierCondition } from '../supplier/supplier.filter.js';
import type { ServiceFilter } from './service.filter.js';

const levels = Object.values(PlaceLevel);
const ofItsLevel = `{${levels.map((level, at) => `${level}: ${at}`).join(', ')}}[shown.level]`;

interface Start extends Pick<Rows, 'anchor' | 'as'> {
  text: string;
  /** The level that services are looked at is known, as `at`, and all that are kept count there. */
  all?: boolean;
}

/** Where the services of a list start from. What is kept of a place counts at the place's own level. */
const starts = {
  'every supplier': { text: 'MATCH (s:Supplier)' },
  'every place': { text: 'MATCH (shown:Place)' },
  'a supplier': { anchor: 'Supplier', as: 's', text: 'WITH *' },
  'a very place': { anchor: 'Place', as: 'shown', text: 'WITH *' },
  'a place and inside it': { anchor: 'Place', as: 'shown', text: `WITH shown, ${ofItsLevel} AS at`, all: true },
} satisfies Record<string, Start>;

const s = new Cypher.NamedNode('s');
const shown = new Cypher.NamedNode('shown');
export const applicationCount = new Cypher.NamedVariable('applicationCount');
/** What has applications has a basis, which need not be read to know it. */
const counts = new Cypher.Raw("(applicationCount > 0 OR kept.bases[at] <> '')");

/**
 * Services as an import leaves them, not worked out from applications and statements: suppliers' own, without grounds.
 * @param level the level that places are rolled up to; null: as stated, which is the finest
 */
export function keptServices(from: keyof typeof starts, filter: ServiceFilter, level: PlaceLevel | null): Rows {
  const { text, all, ...rows }: Start = starts[from];
  return {
    name: `service/kept of ${from}`,
    ...rows,
    shape: isUnconditional(filter) ? (level ?? 'as stated') : undefined,
    find: (compile, further, cut) =>
      [
        text,
        'MATCH (s)-[kept:DERIVED_SERVICE]->(shown)',
        ...where(
          compile,
          filter.supplier && supplierCondition(filter.supplier, s),
          filter.place && placeCondition(filter.place, shown),
          level && new Cypher.Raw('shown.level IN $levels'),
        ),
        ...(all ? [] : [`WITH *, ${level ? levels.indexOf(level) : -1} AS at`]),
        queryFile('service/kept').text,
        ...where(compile, all ? null : counts, compared(applicationCount, filter.applicationCount)),
        ...(cut ? [cut] : []),
        queryFile('service/figures').text,
        queryFile('service/row').text,
        ...where(compile, further),
      ].join('\n'),
  };
}

/** What all of these hold of, as a part of a query; none where none is given. */
export function where(compile: Compile, ...given: (Predicate | null | undefined)[]): string[] {
  const all = conditions(...given);
  return all ? [`WHERE ${compile(all)}`] : [];
}

export const isUnconditional = (filter: ServiceFilter): boolean =>
  Object.values(filter as Record<string, unknown>).every((condition) => condition === undefined || condition === null);
