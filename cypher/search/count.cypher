// How many entities a search hits: its tiers have none in common.
// @param stretches: [Stretch!]!
// @row count: Int!
UNWIND $stretches AS stretch
CALL db.index.fulltext.queryNodes('entity_search', stretch.hits) YIELD node
RETURN count(node) AS count
