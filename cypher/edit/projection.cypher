// What is shown of an edit: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Edit!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Edit!
RETURN anchor, key, n {
  .*,
  entities: CASE WHEN 'entities' IN $parts THEN COLLECT {
    MATCH (n)-[:EDITED]->(e:Entity) WITH DISTINCT e ORDER BY e.id
    RETURN e {.*}
  } END
} AS row
