// What is shown of a source.
// @in anchor: ID
// @in key: Any
// @in n: Source!
// @row anchor: ID
// @row key: Any
// @row row: Source!
RETURN anchor, key, n {.*} AS row
