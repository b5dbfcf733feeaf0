import Cypher from '@neo4j/cypher-builder';
import { conditionOnApplication } from '../application/application.filter.js';
import type { Rows } from '../graph/list.js';
import { queryFile } from '../graph/query-files.js';
import type { PlaceLevel } from '../place/place.enum.js';
import { placeCondition } from '../place/place.filter.js';
import { anyOf, type Predicate } from '../shared/condition.js';
import { compared } from '../shared/int.filter.js';
import { supplierCondition } from '../supplier/supplier.filter.js';
import { applicationCount, isUnconditional, keptServices, where } from './kept.rows.js';
import { Via } from './service.enum.js';
import type { ServiceFilter } from './service.filter.js';

/** Where the pairs of a list start from, and the variable that they start with: one of a pair's ends. */
interface Start extends Pick<Rows, 'name' | 'anchor' | 'as'> {
  text: string;
  end: 's' | 'target';
}

const s = new Cypher.NamedNode('s');
const a = new Cypher.NamedNode('a');
const target = new Cypher.NamedNode('target');

const everySupplier: Start = { name: 'every supplier', text: 'MATCH (s:Supplier)', end: 's' };
const everyPlace: Start = { name: 'every place', text: 'MATCH (target:Place)', end: 'target' };
const oneSupplier: Start = { name: 'a supplier', anchor: 'Supplier', as: 's', text: 'WITH *', end: 's' };
const insidePlace: Start = {
  name: 'a place and inside it',
  anchor: 'Place',
  text: 'MATCH (anchor)<-[:WITHIN*0..3]-(target:Place)',
  end: 'target',
};
const veryPlace: Start = { name: 'a very place', anchor: 'Place', as: 'target', text: 'WITH *', end: 'target' };
const oneDomain: Start = { name: 'a domain', anchor: 'Domain', as: 'target', text: 'WITH *', end: 'target' };

/** What is asked of services. */
export interface Asked {
  filter: ServiceFilter;
  /** The level that places are rolled up to; none: as stated. */
  level: PlaceLevel | null;
  via: Via[];
  /** What justifies them is wanted too. */
  justified: boolean;
}

const fromSuppliers = ['service/holders', 'service/recordsOfHolder', 'service/grounds'];
const fromPlaces = ['service/recordsAtPlace', 'service/viewers', 'service/grounds'];
const asStated = 'WITH *, target AS shown';

/** How places are shown: rolled up to the levels that `$levels` names, or as stated. */
const shownAt = (level: PlaceLevel | null): string => (level ? queryFile('service/rollUp').text : asStated);

/** All services. From places, since these are few and each is rolled up once; from suppliers where some are asked for. */
export function servicesOfAll(asked: Asked): Rows {
  const { filter, level } = asked;
  if (isKept(asked)) return keptServices(filter.supplier ? 'every supplier' : 'every place', filter, level);
  return filter.supplier
    ? pairs(everySupplier, fromSuppliers, filter, shownAt(level))
    : pairs(everyPlace, fromPlaces, filter, shownAt(level));
}

export function servicesOfSupplier(asked: Asked): Rows {
  const { filter, level } = asked;
  if (isKept(asked)) return keptServices('a supplier', filter, level);
  return pairs(oneSupplier, fromSuppliers, filter, shownAt(level));
}

/** Services that are stated of a very place. */
export function servicesAtPlace(asked: Asked): Rows {
  if (isKept(asked)) return keptServices('a very place', asked.filter, null);
  return pairs(veryPlace, fromPlaces, asked.filter, asStated);
}

/** Services of a place and of what lies inside it, all rolled up to it. */
export function servicesInPlace(asked: Asked): Rows {
  if (isKept(asked) && !asked.filter.place) return keptServices('a place and inside it', asked.filter, null);
  return pairs(insidePlace, fromPlaces, asked.filter, 'WITH *, anchor AS shown');
}

/** Whether what is kept answers it: figures of suppliers' own records, all of them, at places as they are shown. */
const isKept = ({ filter, level, via, justified }: Asked): boolean =>
  !justified &&
  via.length > 0 &&
  via.every((one) => one === Via.OWN) &&
  !filter.applications &&
  !filter.basis &&
  (!filter.place || level === null);

export function activitiesOfSupplier(): Rows {
  return pairs(oneSupplier, ['service/holders', 'service/activitiesOfHolder', 'service/grounds'], {}, asStated);
}

export function activitiesInDomain(): Rows {
  return pairs(oneDomain, ['service/activitiesInDomain', 'service/viewers', 'service/grounds'], {}, asStated);
}

/** The parts of the question, one after the other. What is shown of a pair is known as soon as its target is. */
function pairs(start: Start, files: string[], filter: ServiceFilter, shown: string): Rows {
  const texts = files.map((file) => queryFile(file).text);
  const { text, end, ...rows } = start;
  const fromTarget = end === 'target';
  return {
    ...rows,
    name: `${files.join(' + ')} of ${start.name}`,
    shape: isUnconditional(filter) ? shown : undefined,
    find: (compile, further, cut) => {
      const { s, target } = endConditions(filter);
      return [
        text,
        ...where(compile, fromTarget ? target : s),
        ...(fromTarget ? [shown, ...texts] : [...texts, shown]),
        // What a ground rests on is known once all roles of a firm in an application are seen.
        ...(filter.basis ? [queryFile('service/best').text] : []),
        ...where(compile, fromTarget ? s : target, ...groundConditions(filter)),
        queryFile('service/pairs').text,
        ...where(compile, compared(applicationCount, filter.applicationCount)),
        ...(cut ? [cut] : []),
        queryFile('service/row').text,
        ...where(compile, further),
      ].join('\n');
    },
  };
}

const endConditions = ({ supplier, place }: ServiceFilter): Record<'s' | 'target', Predicate | null | undefined> => ({
  s: supplier && supplierCondition(supplier, s),
  target: place && placeCondition(place, target),
});

const groundConditions = ({ applications, basis }: ServiceFilter): (Predicate | null | undefined)[] => [
  applications && Cypher.isNotNull(a),
  applications && conditionOnApplication(applications, a),
  anyOf(new Cypher.NamedVariable('basis'), basis),
];
