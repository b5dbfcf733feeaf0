import Cypher from '@neo4j/cypher-builder';
import { kept } from '../kept.js';
import { queryFile } from './query-files.js';
import { All, Indexed, spread } from './reach.js';

/**
 * How a list is ordered: by one key of its rows, a text that every row has and no two rows share. A sort key is
 * made of what is ordered by and the id (`sortKey` in import/write), so that one index gives the order, ties included,
 * and every page begins with a seek in it.
 */
export interface Order {
  /** Cypher for it, of a row `n`. */
  key: string;
  descending: boolean;
  /** What the key is made of, of rows that are worked out: by these they come in the same order, and no row needs a text. */
  terms?: readonly string[];
}

/** Which stretch of a list is wanted: `limit` rows after, or backward before, a row's sort key; or from an end. */
export interface Window {
  limit: number;
  backward: boolean;
  from: string | null;
  /** The row at `from` itself is wanted too. */
  inclusive?: boolean;
}

export type Compile = (part: Cypher.Clause | Cypher.Predicate) => string;

/** The rows of a list, before order and page. */
export interface Rows {
  name: string;
  /**
   * For lists that belong to entities: the label of those, so that many lists are read at once. For lists of pairs: both
   * labels with a space between, as there is between the ids of a pair.
   */
  anchor?: string | undefined;
  /**
   * What the rows call the entity that they start from; without it, `anchor`. By an alias of their own they would lose its
   * label, and with it what the planner knows of sizes.
   */
  as?: string | undefined;
  /** What of the Cypher name and anchor do not tell; not there where conditions make ever other Cypher. */
  shape?: string | undefined;
  /** Whether an index can give them in order: nodes of a label, with nothing that is matched to them. */
  inOrder?: boolean;
  /**
   * Cypher that binds each row once, as `n`, starting from `anchor` (and `partner`) where there is one; `further` holds of
   * it as well. `cut` ends a page by what its order is made of: rows that are worked out put it before what only the rows
   * of a page need.
   */
  find(compile: Compile, further?: Cypher.Predicate, cut?: string): string;
}

/** Rows that a source file matches as `n`, under a condition. */
export function rowsFrom(source: string, where?: Cypher.Predicate, anchor?: string): Rows {
  const { text } = queryFile(source);
  const { matches, tests } = spread(where);
  // One index at most, since two would make pairs of what each of them finds; an entity's own list is shorter than either.
  const indexed = anchor === undefined ? tests.find((test) => test instanceof Indexed) : undefined;
  const rest = tests.filter((test) => test !== indexed);
  // A list of an entity may reach a row by several ways, and a condition may match it several times.
  const repeats = anchor !== undefined || matches.length > 0;
  return {
    name: source,
    anchor,
    shape: where ? undefined : '',
    inOrder: !repeats && !indexed,
    find: (compile, further) => {
      const all = further ? [...rest, further] : rest;
      return [
        ...(indexed ? [compile(indexed.nodes)] : []),
        text,
        ...matches.map(compile),
        ...(all.length > 0 ? [`WHERE ${compile(new All(all))}`] : []),
        // DISTINCT would do, but Neo4j 5.26 leaves it out after a pruning expansion, also where that begins at several nodes.
        ...(repeats ? ['WITH n, count(*) AS ways'] : []),
      ].join('\n');
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
  const { limit, from } = window;
  const comparison = comparisonOf(order, window, rows.inOrder);
  const direction = order.descending !== window.backward ? 'DESC' : 'ASC';
  const params = from === null ? { limit } : { limit, from };
  return composed(rows, [projection, order.key, comparison, direction], params, (compile) => {
    const find = comparison
      ? rows.find(compile, new Cypher.Raw(`${order.key} ${comparison}`))
      : rows.find(compile, undefined, cut(order, direction));
    const page = `${find}\nWITH n, ${order.key} AS key ORDER BY key ${direction} LIMIT $limit`;
    const shown = queryFile(projection).text;
    return `${perAnchor(rows, page, 'n, key')}\n${shown}\nORDER BY key ${direction}`;
  });
}

const cut = ({ terms }: Order, direction: string): string | undefined =>
  terms && `WITH * ORDER BY ${terms.map((term) => `${term} ${direction}`).join(', ')} LIMIT $limit`;

/** Of the keys of rows beyond the one that the window starts from. Without one: that there is a key, which lets an index give the order. */
function comparisonOf({ descending }: Order, { from, backward, inclusive = false }: Window, inOrder?: boolean): string {
  if (from === null) return inOrder ? 'IS NOT NULL' : '';
  return `${descending !== backward ? '<' : '>'}${inclusive ? '=' : ''} $from`;
}

/** How many rows a list has, by `anchor`. */
export const countQuery = (rows: Rows): Composed =>
  composed(rows, ['count'], {}, (compile) => {
    const count = `${rows.find(compile)}\nWITH count(n) AS count`;
    return `${perAnchor(rows, count, 'count')}\nRETURN anchor, count`;
  });

/** One entity after the other by id, in `$ids`' order, as `anchor`. */
export function byIdsQuery(label: string, projection: string): Composed {
  const find = `UNWIND $ids AS anchor\nMATCH (n:${label} {id: anchor})\nWITH anchor, null AS key, n`;
  const text = kept(fixed, [projection, label].join('|'), () => `${find}\n${queryFile(projection).text}`);
  return { name: projection, text, params: {} };
}

function perAnchor({ anchor, as = 'anchor' }: Rows, find: string, columns: string): string {
  if (!anchor) return `${find}\nWITH null AS anchor, ${columns}`;
  const [label, partner] = anchor.split(' ');
  const ends = partner
    ? `WITH anchorId, split(anchorId, ' ') AS pair
MATCH (anchor:${label} {id: pair[0]}), (partner:${partner} {id: pair[1]})
CALL (anchor, partner)`
    : `MATCH (${as}:${label} {id: anchorId})
CALL (${as})`;
  return `UNWIND $ids AS anchorId
${ends} {
${find}
RETURN ${columns}
}
WITH anchorId AS anchor, ${columns}`;
}

/** @param shape what the text is made of besides the rows; first what is done with them */
function composed(
  rows: Rows,
  shape: [string, ...string[]],
  params: Record<string, unknown>,
  write: (compile: Compile) => string,
): Composed {
  const name = `${rows.name} + ${shape[0]}`;
  const build = () => new Cypher.Raw((env) => write((part) => env.compile(part))).build();
  if (rows.shape !== undefined)
    return {
      name,
      text: kept(fixed, [name, rows.anchor, rows.shape, ...shape].join('|'), () => build().cypher),
      params,
    };
  const { cypher, params: own } = build();
  return { name, text: cypher, params: { ...own, ...params } };
}

/** What is the same for all requests is put together once: as many texts as there are lists and orders. */
const fixed = new Map<string, string>();
