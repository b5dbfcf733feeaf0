// What is shown of a piece of evidence, its source with it.
// @in anchor: ID
// @in key: Any
// @in n: Evidence!
// @row anchor: ID
// @row key: Any
// @row row: Evidence!
RETURN anchor, key, n {.*, source: head([(n)-[:FROM]->(s:Source) | s {.*}])} AS row
