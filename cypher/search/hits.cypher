// The best hits of a search behind a place: sorted at once where it has few in all, by what their texts tell of how they were hit, or else it was by typos.
// Of more, tier by tier, shorter names first, then by id: a tier with few is sorted, of one with many one length is read after the other.
// @param hits: Lucene!
// @param has: [[[String!]!]!]!
// @param stretches: [Stretch!]!
// @param few: Int!
// @param from: Place!
// @param longest: Int!
// @param limit: Int!
// @row tier: Int!
// @row length: Int!
// @row row: Entity!
CALL db.index.fulltext.queryNodes('entity_search', $hits, {limit: $few}) YIELD node
WITH collect(node) AS nodes
CALL (nodes) {
  WITH nodes
  WHERE size(nodes) < $few
  UNWIND nodes AS n
  WITH n, ' ' + n.searchTerms + ' ' AS text
  WITH n, toInteger(substring(text, 2, 2)) AS length, coalesce(
    head([tier IN range(0, size($has) - 1) WHERE all(runs IN $has[tier] WHERE any(run IN runs WHERE text CONTAINS run))]),
    size($has)
  ) AS tier
  WHERE tier > $from.tier OR (tier = $from.tier AND (length > $from.length OR (length = $from.length AND n.id > $from.id)))
  RETURN tier, length, n AS shown ORDER BY tier, length, n.id LIMIT $limit
UNION ALL
  WITH nodes
  WHERE size(nodes) = $few
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
  RETURN stretch.tier AS tier, length, shown LIMIT $limit
}
RETURN tier, length, shown {.*} AS row
