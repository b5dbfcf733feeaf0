// Sources, in the order of their ids, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Source!
MATCH (n:Source) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, n {.id, .title, .publisher, .author, .published, .asOf, .url, .kind} AS row
ORDER BY key
