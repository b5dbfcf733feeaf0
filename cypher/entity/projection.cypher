// What is shown of an entity of whatever kind: its own properties.
// @in anchor: ID
// @in key: Any
// @in n: Entity!
// @row anchor: ID
// @row key: Any
// @row row: Entity!
RETURN anchor, key, n {.*} AS row
