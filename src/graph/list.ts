import Cypher from '@neo4j/cypher-builder';
import { queryFile } from './query-files.js';

export type Key = string | number | null;

/** How a list is ordered: by one key, ties by id in the same direction, rows without a key last both ways. */
export interface Order {
  /** The key as a Cypher expression over `n`; null orders by id alone. */
  key: string | null;
  /** The property of `n` that tells rows apart. */
  id: string;
  descending: boolean;
}

/** Which stretch of a list is wanted: `limit` rows after, or backward before, a row's key and id; or from an end. */
export interface Window {
  limit: number;
  backward: boolean;
  from: { key: Key; id: string } | null;
  /** The row at `from` itself is wanted too. */
  inclusive?: boolean;
}

type Compile = (condition: Cypher.Predicate) => string;

/** The rows of a list, before order and page. */
export interface Rows {
  name: string;
  /** For lists that belong to entities: the label of those, so that many lists are read at once. */
  anchor?: string | undefined;
  /** Cypher that binds each row once, as `n`, starting from `anchor` where there is one; `further` holds of it as well. */
  find(compile: Compile, further?: Cypher.Predicate): string;
}

/** Rows that a source file matches as `n`, under a condition. */
export function rowsFrom(source: string, where?: Cypher.Predicate, anchor?: string): Rows {
  const { text } = queryFile(source);
  return {
    name: source,
    anchor,
    find: (compile, further) => {
      const condition = Cypher.and(where, further);
      // A list of an entity may reach a row by several ways.
      const distinct = anchor ? '\nWITH DISTINCT n' : '';
      return `${text}${distinct}${condition ? `\nWHERE ${compile(condition)}` : ''}`;
    },
  };
}

export interface Composed {
  name: string;
  text: string;
  params: Record<string, unknown>;
}

/**
 * A page: its rows in order, then what their projection file shows of them. The only place where queries are put
 * together. Backward pages come in reverse order.
 */
export function pageQuery(rows: Rows, order: Order, window: Window, projection: string): Composed {
  const clause = new Cypher.Raw((env) => {
    const compile: Compile = (condition) => env.compile(condition);
    const keyset = beyond(order, window);
    const find =
      order.key === null ? byIdAlone(rows, order, compile, keyset) : byKeyToo(rows, order.key, compile, keyset);
    const sorted = `${find}\nORDER BY ${ordering(order, window.backward)} LIMIT $limit`;
    return `${perAnchor(rows, sorted, 'n, key')}\n${queryFile(projection).text}`;
  });
  return composed(`${rows.name} + ${projection}`, clause, { limit: window.limit });
}

/** Said right where the rows are matched, that there is an id lets an index give their order and where to begin. */
function byIdAlone(rows: Rows, { id }: Order, compile: Compile, keyset: Cypher.Predicate | undefined): string {
  const hasId = Cypher.isNotNull(new Cypher.NamedNode('n').property(id));
  return `${rows.find(compile, keyset ?? hasId)}\nWITH n, null AS key`;
}

function byKeyToo(rows: Rows, key: string, compile: Compile, keyset: Cypher.Predicate | undefined): string {
  return `${rows.find(compile)}\nWITH n, ${key} AS key${keyset ? `\nWHERE ${compile(keyset)}` : ''}\nWITH n, key`;
}

/** How many rows a list has, by `anchor`. */
export function countQuery(rows: Rows): Composed {
  const clause = new Cypher.Raw((env) => {
    const count = `${rows.find((condition) => env.compile(condition))}\nWITH count(n) AS count`;
    return `${perAnchor(rows, count, 'count')}\nRETURN anchor, count`;
  });
  return composed(`${rows.name} + count`, clause, {});
}

/** One entity after the other by id, in `$ids`' order, as `anchor`. */
export function byIdsQuery(label: string, projection: string): Composed {
  const find = `UNWIND $ids AS anchor\nMATCH (n:${label} {id: anchor})\nWITH anchor, null AS key, n`;
  return { name: projection, text: `${find}\n${queryFile(projection).text}`, params: {} };
}

function perAnchor({ anchor }: Rows, find: string, columns: string): string {
  if (!anchor) return `${find}\nWITH null AS anchor, ${columns}`;
  return `UNWIND $ids AS anchorId
MATCH (anchor:${anchor} {id: anchorId})
CALL (anchor) {
${find}
RETURN ${columns}
}
WITH anchorId AS anchor, ${columns}`;
}

function ordering({ key, id, descending }: Order, backward: boolean): string {
  const direction = descending !== backward ? 'DESC' : 'ASC';
  const byId = `n.${id} ${direction}`;
  return key === null ? byId : `key IS NULL ${backward ? 'DESC' : 'ASC'}, key ${direction}, ${byId}`;
}

/** Rows beyond the one that the window starts from. */
function beyond(order: Order, { backward, from, inclusive = false }: Window): Cypher.Predicate | undefined {
  if (!from) return undefined;
  const falling = order.descending !== backward;
  const further = falling ? Cypher.lt : Cypher.gt;
  const orAt = falling ? Cypher.lte : Cypher.gte;
  const key = new Cypher.NamedVariable('key');
  const id = new Cypher.NamedNode('n').property(order.id);
  const sameKeyFurther = (inclusive ? orAt : further)(id, new Cypher.Param(from.id));
  if (order.key === null) return sameKeyFurther;
  if (from.key === null) {
    const unknown = Cypher.and(Cypher.isNull(key), sameKeyFurther);
    return backward ? Cypher.or(Cypher.isNotNull(key), unknown) : unknown;
  }
  const at = new Cypher.Param(from.key);
  const known = Cypher.or(further(key, at), Cypher.and(Cypher.eq(key, at), sameKeyFurther));
  return backward ? known : Cypher.or(known, Cypher.isNull(key));
}

function composed(name: string, clause: Cypher.Raw, params: Record<string, unknown>): Composed {
  const built = clause.build();
  return { name, text: built.cypher, params: { ...built.params, ...params } };
}
