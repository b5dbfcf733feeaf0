import Cypher from '@neo4j/cypher-builder';
import { conditionOnApplication } from '../application/application.filter.js';
import type { Rows } from '../graph/list.js';
import { queryFile } from '../graph/query-files.js';
import { placeCondition } from '../place/place.filter.js';
import { anyOf, conditions, n, type Predicate } from '../shared/condition.js';
import { compared } from '../shared/int.filter.js';
import { supplierCondition } from '../supplier/supplier.filter.js';
import type { ServiceFilter } from './service.filter.js';

/** Where the pairs of a list start from, and the variable that they start with: one of a pair's ends. */
interface Start {
  name: string;
  anchor?: string;
  text: string;
  end: 's' | 'target';
}

const s = new Cypher.NamedNode('s');
const a = new Cypher.NamedNode('a');
const target = new Cypher.NamedNode('target');

const everySupplier: Start = { name: 'every supplier', text: 'MATCH (s:Supplier)', end: 's' };
const everyPlace: Start = { name: 'every place', text: 'MATCH (target:Place)', end: 'target' };
const oneSupplier: Start = { name: 'a supplier', anchor: 'Supplier', text: 'WITH anchor AS s', end: 's' };
const insidePlace: Start = {
  name: 'a place and inside it',
  anchor: 'Place',
  text: 'MATCH (anchor)<-[:WITHIN*0..3]-(target:Place)',
  end: 'target',
};
const veryPlace: Start = { name: 'a very place', anchor: 'Place', text: 'WITH anchor AS target', end: 'target' };
const oneDomain: Start = { name: 'a domain', anchor: 'Domain', text: 'WITH anchor AS target', end: 'target' };

const fromSuppliers = ['service/holders', 'service/recordsOfHolder', 'service/grounds'];
const fromPlaces = ['service/recordsAtPlace', 'service/viewers', 'service/grounds'];
const asStated = 'WITH *, target AS shown';

/** How places are shown: rolled up to the levels that `$levels` names, or as stated. */
const shownAt = (rolledUp: boolean): string => (rolledUp ? queryFile('service/rollUp').text : asStated);

/** All services. From places, since these are few and each is rolled up once; from suppliers where some are asked for. */
export function servicesOfAll(filter: ServiceFilter, rolledUp: boolean): Rows {
  return filter.supplier
    ? pairs(everySupplier, fromSuppliers, filter, shownAt(rolledUp))
    : pairs(everyPlace, fromPlaces, filter, shownAt(rolledUp));
}

export function servicesOfSupplier(filter: ServiceFilter, rolledUp: boolean): Rows {
  return pairs(oneSupplier, fromSuppliers, filter, shownAt(rolledUp));
}

/** Services of a place, all rolled up to it. */
export function servicesOfPlace(exact: boolean, filter: ServiceFilter): Rows {
  return pairs(exact ? veryPlace : insidePlace, fromPlaces, filter, 'WITH *, anchor AS shown');
}

export function activitiesOfSupplier(): Rows {
  return pairs(oneSupplier, ['service/holders', 'service/activitiesOfHolder', 'service/grounds'], {}, asStated);
}

export function activitiesInDomain(): Rows {
  return pairs(oneDomain, ['service/activitiesInDomain', 'service/viewers', 'service/grounds'], {}, asStated);
}

/** The parts of the question, one after the other. What is shown of a pair is known as soon as its target is. */
function pairs(start: Start, files: string[], filter: ServiceFilter, shown: string): Rows {
  const fromTarget = start.end === 'target';
  const texts = files.map((file) => queryFile(file).text);
  return {
    name: `${files.join(' + ')} of ${start.name}`,
    anchor: start.anchor,
    find: (compile, further) => {
      const where = (...given: (Predicate | null | undefined)[]): string[] => {
        const all = conditions(...given);
        return all ? [`WHERE ${compile(all)}`] : [];
      };
      const { s, target } = endConditions(filter);
      return [
        start.text,
        ...where(fromTarget ? target : s),
        ...(fromTarget ? [shown, ...texts] : [...texts, shown]),
        // What a ground rests on is known once all roles of a firm in an application are seen.
        ...(filter.basis ? [queryFile('service/best').text] : []),
        ...where(fromTarget ? s : target, ...groundConditions(filter)),
        queryFile('service/pairs').text,
        ...where(compared(n.property('applicationCount'), filter.applicationCount), further),
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
