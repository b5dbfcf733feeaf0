import type { Composed } from './list.js';
import { queryFile } from './query-files.js';
import { types } from './trails.js';

/** How the shortest ways between two entities are looked for. What is not asked is not looked at on every link. */
export interface Nearest {
  maxLength: number;
  /** Only links of some types may be used: the parameter `types`. */
  someTypes: boolean;
  /** Entities of some labels are avoided: the parameter `avoid`. */
  someAvoided: boolean;
}

/**
 * Both ends and the shortest ways between them, as long as there are no more than `most`: the database looks from both
 * ends at once, by conditions that it can test on every step. What is closed is found before: countries, `avoidIds`.
 */
export function nearestQuery({ maxLength, someTypes, someAvoided }: Nearest): Composed {
  const isAvoided = 'any(label IN labels(n) WHERE label IN $avoid) AND n <> first AND n <> last';
  const conditions = [
    `none(n IN nodes(way) WHERE n IN closed${someAvoided ? ` OR ${isAvoided}` : ''})`,
    ...(someTypes ? ['all(r IN relationships(way) WHERE type(r) IN $types)'] : []),
  ];
  const text = `MATCH (first:Entity {id: $from})
MATCH (last:Entity {id: $to})
WITH first, last, [n IN COLLECT { MATCH (n:Place) WHERE n.level = 'COUNTRY' RETURN n }
  + COLLECT { UNWIND $avoidIds AS avoided MATCH (n:Entity {id: avoided}) RETURN n }
  WHERE n <> first AND n <> last] AS closed
CALL (first, last, closed) {
  MATCH way = allShortestPaths((first)-[:${types}*..${maxLength}]-(last))
  WHERE ${conditions.join(' AND ')}
  WITH way LIMIT $most
  RETURN collect(way) AS ways
}
${queryFile('path/nearest').text}`;
  return { name: 'path/nearest', text, params: {} };
}
