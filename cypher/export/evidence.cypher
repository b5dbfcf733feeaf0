// Evidence, in the order of its ids, that after a piece of it.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Evidence!
MATCH (n:Evidence) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, n {.id, source: n.sourceId, .locator, .basis, .note} AS row
ORDER BY key
