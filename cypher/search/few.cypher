// The hits of a search behind a place, best first, where it has few in all: their texts tell how they were hit, or else it was by typos.
// @param hits: Lucene!
// @param has: [[[String!]!]!]!
// @param few: Int!
// @param from: Place!
// @param limit: Int!
// @row isAll: Boolean!
// @row found: [Hit!]!
CALL db.index.fulltext.queryNodes('entity_search', $hits, {limit: $few}) YIELD node
WITH collect(node) AS nodes
WITH nodes, size(nodes) < $few AS isAll
CALL (nodes, isAll) {
  UNWIND CASE WHEN isAll THEN nodes ELSE [] END AS n
  WITH n, ' ' + n.searchTerms + ' ' AS text
  WITH n, toInteger(substring(text, 2, 2)) AS length, coalesce(
    head([tier IN range(0, size($has) - 1) WHERE all(runs IN $has[tier] WHERE any(run IN runs WHERE text CONTAINS run))]),
    size($has)
  ) AS tier
  WHERE tier > $from.tier OR (tier = $from.tier AND (length > $from.length OR (length = $from.length AND n.id > $from.id)))
  WITH n AS shown, tier, length ORDER BY tier, length, n.id LIMIT $limit
  RETURN collect({tier: tier, length: length, row: shown {.*}}) AS found
}
RETURN isAll, found
