import Cypher from '@neo4j/cypher-builder';
import type { Composed, Rows } from '../graph/list.js';
import { queryFile } from '../graph/query-files.js';

/** The `$limit` suppliers that have most services, with all of these. */
export function cellsQuery(services: Rows): Composed {
  const clause = new Cypher.Raw((env) =>
    [services.find((part) => env.compile(part)), queryFile('service/cells').text].join('\n'),
  );
  const { cypher, params } = clause.build();
  return { name: `${services.name} + service/cells`, text: cypher, params };
}
