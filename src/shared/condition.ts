import Cypher from '@neo4j/cypher-builder';
import { All, Indexed, type Predicate, Reached, type Way } from '../graph/reach.js';
import { type Kind, idOf } from './kinds.js';
import { indexWord, normalName } from '../import/names.js';
import { Property, withLaunches } from '../fact/property.enum.js';
import type { Basis } from './basis.enum.js';

/** A node that conditions are put on. */
export type Node = Cypher.Node | Cypher.NamedNode;

export type { Predicate };
type Maybe<T> = T | null | undefined;

/** Puts a filter on a node; undefined where the filter asks nothing. */
export type Condition<F> = (filter: F, node: Node) => Predicate | undefined;

/** The rows of every list. */
export const n = new Cypher.NamedNode('n');

/** All that are given must hold; none given: no condition. */
export function conditions(...given: (Maybe<Predicate> | false)[]): Predicate | undefined {
  const real = given.filter((condition) => condition != null && condition !== false);
  return real.length === 0 ? undefined : new All(real);
}

/** One of `values`; an empty list matches nothing, an absent one does not filter. */
export function anyOf(expression: Cypher.Expr, values: Maybe<readonly unknown[]>): Predicate | undefined {
  return values == null ? undefined : Cypher.in(expression, new Cypher.Param(values));
}

/** One at least of a list's entries is among `values`. */
export function anyAmong(list: Cypher.Expr, values: Maybe<readonly unknown[]>): Predicate | undefined {
  const one = new Cypher.Variable();
  return values == null ? undefined : Cypher.any(one, list, Cypher.in(one, new Cypher.Param(values)));
}

/** One of these ids, each of one of these kinds. Throws BadInput for what is no such id: nothing could ever match it. */
export function idIn(node: Node, kinds: Kind[], ids: Maybe<readonly string[]>, property = 'id'): Predicate | undefined {
  for (const id of ids ?? []) idOf(kinds, id);
  return anyOf(node.property(property), ids);
}

/** The complement: what is unknown is in it, so a condition that is null counts as not holding. */
export const complement = (condition: Predicate): Predicate =>
  Cypher.not(Cypher.eq(Cypher.coalesce(condition, new Cypher.Literal(false)), new Cypher.Literal(true)));

/** `and`, `or` and `not` of a filter. */
export function logic<F extends { and?: Maybe<F[]>; or?: Maybe<F[]>; not?: Maybe<F> }>(
  filter: F,
  node: Node,
  condition: Condition<F>,
): Predicate | undefined {
  const each = (filters: F[]): Predicate[] => filters.map((one) => condition(one, node) ?? Cypher.true);
  return conditions(
    filter.and && conditions(...each(filter.and)),
    filter.or && Cypher.or(Cypher.false, ...each(filter.or)),
    filter.not && complement(condition(filter.not, node) ?? Cypher.true),
  );
}

export interface ListFilter<F> {
  some?: Maybe<F>;
  none?: Maybe<F>;
  every?: Maybe<F>;
}

/** The ways from a node to its relations: each leads to a fresh node for the relation. */
export type Ways = ((node: Node, relation: Cypher.Node) => Way)[];

/** There is a relation, by any of the ways, that `filter` holds for. */
export function some<F>(filter: F, node: Node, ways: Ways, condition: Condition<F>): Predicate {
  const found = ways.map((way) => {
    const relation = new Cypher.Node();
    const { patterns, where } = way(node, relation);
    return new Reached({ patterns, where: conditions(where, condition(filter, relation)) });
  });
  const [only, ...others] = found;
  return only && others.length === 0 ? only : Cypher.or(Cypher.false, ...found);
}

/** some, none and every over a list of relations. `every` holds of no empty list. */
export function over<F>(
  filter: Maybe<ListFilter<F>>,
  node: Node,
  ways: Ways,
  condition: Condition<F>,
): Predicate | undefined {
  if (filter == null) return undefined;
  const others: Condition<F> = (all, relation) => complement(condition(all, relation) ?? Cypher.true);
  return conditions(
    filter.some && some(filter.some, node, ways, condition),
    filter.none && Cypher.not(some(filter.none, node, ways, condition)),
    filter.every && some({} as F, node, ways, () => undefined),
    filter.every && Cypher.not(some(filter.every, node, ways, others)),
  );
}

/** The one way along a relationship: `right` from the node to its relation. */
export function along(
  type: string,
  label: string,
  direction: 'left' | 'right' | 'undirected' = 'right',
  bases?: Maybe<readonly Basis[]>,
): Ways {
  return [
    (node, relation) => {
      const link = new Cypher.Relationship();
      const pattern = new Cypher.Pattern(node).related(link, { type, direction }).to(relation, { labels: [label] });
      return { patterns: [pattern], where: anyOf(link.property('basis'), bases) };
    },
  ];
}

export interface NameConditions {
  eq?: Maybe<string>;
  in?: Maybe<string[]>;
  contains?: Maybe<string>;
  startsWith?: Maybe<string>;
}

/**
 * Any of an entity's names, all in their normal form, in which case, width and traditional characters do not matter.
 * The index holds each name as one word.
 */
export function named(filter: Maybe<NameConditions>, node: Node): Predicate | undefined {
  const asked = filter == null ? [] : nameTests(filter, node);
  const test = conditions(...asked.map((one) => one.test));
  const query = asked.flatMap((one) => one.query ?? []).join(' ');
  return test && query !== '' ? new Indexed(node, test, 'entity_names', query) : test;
}

/** A test, and the index query for it where an index can tell. */
interface NameTest {
  test: Predicate;
  query?: string;
}

/** Lucene takes no more words at once, and none of much more than a thousand signs with an open end. */
const mostWords = 1000;
const longestPart = 100;

/** Of a part of a name, what the index looks for; the test tells the rest. */
const partWord = (text: string): string => indexWord([...normalName(text)].slice(0, longestPart).join(''));

function nameTests({ eq, in: among, contains, startsWith }: NameConditions, node: Node): NameTest[] {
  const names = node.property('names');
  const one = new Cypher.Variable();
  const equal = (texts: string[]): NameTest => ({
    test: Cypher.any(one, names, Cypher.in(one, new Cypher.Param(texts.map(normalName)))),
    // Words side by side would reach the index as one.
    ...(texts.length <= mostWords && {
      query: `+(${texts.map((text) => indexWord(normalName(text))).join(' OR ') || 'NOTHING'})`,
    }),
  });
  const part = (text: string, test: typeof Cypher.contains, query: string): NameTest => {
    const normal = normalName(text);
    // What has nothing in it but quotation marks or spaces is in no name; only the empty text is in all.
    if (normal === '') return { test: text === '' ? Cypher.true : Cypher.false };
    return { test: Cypher.any(one, names, test(one, new Cypher.Param(normal))), query };
  };
  return [
    ...(eq == null ? [] : [equal([eq])]),
    ...(among == null ? [] : [equal(among)]),
    ...(contains == null ? [] : [part(contains, Cypher.contains, `+*${partWord(contains)}*`)]),
    ...(startsWith == null ? [] : [part(startsWith, Cypher.startsWith, `+${partWord(startsWith)}*`)]),
  ];
}

/** Some accepted fact says this property. */
export function known(property: Property, node: Node): Predicate {
  const fact = new Cypher.Node();
  const about = new Cypher.Match(
    new Cypher.Pattern(fact, { labels: ['Fact'] }).related({ type: 'ABOUT' }).to(node),
  ).where(
    Cypher.and(
      Cypher.in(fact.property('property'), new Cypher.Param(withLaunches([property]))),
      Cypher.eq(fact.property('accepted'), Cypher.true),
    ),
  );
  // Said once of a pair, it is known of both.
  const either = new Cypher.Exists(
    new Cypher.Match(new Cypher.Pattern(node).related({ type: property, direction: 'undirected' }).to()),
  );
  return property === Property.POSSIBLY_SAME_AS ? either : new Cypher.Exists(about);
}
