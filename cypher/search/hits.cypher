// The best hits of a search, tier by tier, shorter names first, then by id: few are sorted, of many one length is read after the other.
// @param stretches: [Stretch!]!
// @param few: Int!
// @param longest: Int!
// @param limit: Int!
// @row tier: Int!
// @row length: Int!
// @row id: ID!
UNWIND $stretches AS stretch
CALL (stretch) {
  CALL db.index.fulltext.queryNodes('entity_search', stretch.hits, {limit: $few}) YIELD node
  RETURN collect(node) AS found
}
CALL (stretch, found) {
  WITH stretch, found
  WHERE size(found) < $few
  UNWIND found AS n
  WITH stretch, n.id AS id, toInteger(substring(n.searchTerms, 1, 2)) AS length
  WHERE length > stretch.length OR (length = stretch.length AND id > stretch.after)
  RETURN length, id ORDER BY length, id LIMIT $limit
UNION ALL
  WITH stretch, found
  WHERE size(found) = $few
  UNWIND range(stretch.length, $longest) AS length
  CALL (stretch, length) {
    CALL db.index.fulltext.queryNodes('entity_search', stretch.hits + ' +L' + right('0' + toString(length), 2)) YIELD node AS n
    WITH n
    WHERE length > stretch.length OR n.id > stretch.after
    RETURN n.id AS id ORDER BY id LIMIT $limit
  }
  RETURN length, id
}
RETURN stretch.tier AS tier, length, id LIMIT $limit
