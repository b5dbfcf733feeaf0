// Gives some of the nodes that lack it a list, an empty one; tells how many.
// @param label: String!
// @param property: String!
// @row given: Int!
MATCH (n:$($label))
WHERE n[$property] IS NULL
WITH n LIMIT 20000
SET n[$property] = []
RETURN count(n) AS given
