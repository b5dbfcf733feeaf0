import Cypher from '@neo4j/cypher-builder';
import type { Composed, Rows } from '../graph/list.js';
import { queryFile } from '../graph/query-files.js';

/** All services of the `$limit` suppliers that have most of them, then by the suppliers' ids. */
export function cellsQuery(services: Rows): Composed {
  const clause = new Cypher.Raw((env) =>
    [
      services.find((part) => env.compile(part)),
      queryFile('service/cells').text,
      queryFile('service/projection').text,
    ].join('\n'),
  );
  const { cypher, params } = clause.build();
  return { name: `${services.name} + service/cells`, text: cypher, params };
}
