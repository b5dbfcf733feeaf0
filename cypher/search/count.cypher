// How many entities a search hits.
// @param hits: Lucene!
// @row count: Int!
CALL db.index.fulltext.queryNodes('entity_search', $hits) YIELD node
RETURN count(node) AS count
