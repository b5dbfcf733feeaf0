// Every node, whatever it is.
// @row element: String!
// @row labels: [String!]!
// @row properties: Map!
MATCH (n)
RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS properties
