// Gives some of the nodes that lack lists empty ones, in transactions of their own; tells how many nodes.
// @param label: String!
// @param properties: [String!]!
// @row given: Int!
MATCH (n:$($label))
WHERE any(property IN $properties WHERE n[property] IS NULL)
WITH n LIMIT 250000
CALL (n) {
  UNWIND $properties AS property
  WITH n, property WHERE n[property] IS NULL
  SET n[property] = []
} IN TRANSACTIONS OF 10000 ROWS
RETURN count(n) AS given
