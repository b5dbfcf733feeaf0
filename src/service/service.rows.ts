import Cypher from '@neo4j/cypher-builder';
import { conditionOnApplication } from '../application/application.filter.js';
import type { Rows } from '../graph/list.js';
import { queryFile } from '../graph/query-files.js';
import { placeCondition } from '../place/place.filter.js';
import { anyOf, conditions, n } from '../shared/condition.js';
import { compared } from '../shared/int.filter.js';
import { supplierCondition } from '../supplier/supplier.filter.js';
import type { ServiceFilter } from './service.filter.js';

/** Where the pairs of a list start from: every supplier, one supplier, or what is served. */
type Start = 'all' | 'Supplier' | 'Place' | 'VeryPlace' | 'Domain';

const s = new Cypher.NamedNode('s');
const a = new Cypher.NamedNode('a');
const target = new Cypher.NamedNode('target');

const starts: Record<Start, string> = {
  all: 'MATCH (s:Supplier)',
  Supplier: 'WITH anchor AS s',
  Place: 'MATCH (anchor)<-[:WITHIN*0..3]-(target:Place)',
  VeryPlace: 'WITH anchor AS target',
  Domain: 'WITH anchor AS target',
};

/** Services from suppliers' side: `$levels` says how places are rolled up. */
export function servicesOfSuppliers(start: 'all' | 'Supplier', filter: ServiceFilter): Rows {
  return pairs(start, ['holders', 'recordsOfHolder', 'grounds'], filter, queryFile('service/rollUp').text);
}

/** Services of a place, all rolled up to it. */
export function servicesOfPlace(exact: boolean, filter: ServiceFilter): Rows {
  return pairs(
    exact ? 'VeryPlace' : 'Place',
    ['recordsAtPlace', 'viewers', 'grounds'],
    filter,
    'WITH *, anchor AS shown',
  );
}

export function activitiesOfSupplier(): Rows {
  return pairs('Supplier', ['holders', 'activitiesOfHolder', 'grounds'], {}, 'WITH *, target AS shown');
}

export function activitiesInDomain(): Rows {
  return pairs('Domain', ['activitiesInDomain', 'viewers', 'grounds'], {}, 'WITH *, target AS shown');
}

/** The parts of the question, one after the other; the last of `parts` leaves its rows open to a condition. */
function pairs(start: Start, parts: string[], filter: ServiceFilter, shown: string): Rows {
  const anchor = start === 'all' ? undefined : start === 'VeryPlace' ? 'Place' : start;
  return {
    name: `service/${parts.join(' + ')} of ${start}`,
    anchor,
    find: (compile, further) => {
      const where = (condition: Cypher.Predicate | undefined): string[] =>
        condition ? [`WHERE ${compile(condition)}`] : [];
      return [
        starts[start],
        ...parts.map((part) => queryFile(`service/${part}`).text),
        ...where(groundCondition(filter)),
        shown,
        queryFile('service/pairs').text,
        ...where(conditions(compared(n.property('applicationCount'), filter.applicationCount), further)),
      ].join('\n');
    },
  };
}

function groundCondition({ supplier, place, applications, basis }: ServiceFilter): Cypher.Predicate | undefined {
  return conditions(
    supplier && supplierCondition(supplier, s),
    place && placeCondition(place, target),
    applications && Cypher.isNotNull(a),
    applications && conditionOnApplication(applications, a),
    anyOf(new Cypher.NamedVariable('basis'), basis),
  );
}
