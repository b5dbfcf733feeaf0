// Makes nodes, and tells where each is.
// @param rows: [Node!]!
// @row key: String!
// @row element: String!
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.key AS key, elementId(n) AS element
