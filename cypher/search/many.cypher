// The best hits of a search behind a place, however many it has: tier by tier, shorter names first, then by id. A tier with few is sorted, of one with many one length is read after the other.
// @param stretches: [Stretch!]!
// @param few: Int!
// @param longest: Int!
// @param limit: Int!
// @row tier: Int!
// @row length: Int!
// @row row: Entity!
UNWIND $stretches AS stretch
CALL (stretch) {
  CALL db.index.fulltext.queryNodes('entity_search', stretch.hits, {limit: $few}) YIELD node
  RETURN collect(node) AS found
}
CALL (stretch, found) {
  WITH stretch, found
  WHERE size(found) < $few
  UNWIND found AS n
  WITH stretch, n AS shown, toInteger(substring(n.searchTerms, 1, 2)) AS length
  WHERE length > stretch.length OR (length = stretch.length AND shown.id > stretch.after)
  RETURN length, shown ORDER BY length, shown.id LIMIT $limit
UNION ALL
  WITH stretch, found
  WHERE size(found) = $few
  UNWIND range(stretch.length, $longest) AS length
  CALL (stretch, length) {
    CALL db.index.fulltext.queryNodes('entity_search', stretch.hits + ' +L' + right('0' + toString(length), 2)) YIELD node AS n
    WITH n AS shown
    WHERE length > stretch.length OR shown.id > stretch.after
    RETURN shown ORDER BY shown.id LIMIT $limit
  }
  RETURN length, shown
}
WITH stretch.tier AS tier, length, shown LIMIT $limit
RETURN tier, length, shown {.*} AS row
