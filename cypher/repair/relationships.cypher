// Every relationship, whatever it is, with the elements at its ends.
// @row element: String!
// @row type: String!
// @row from: String!
// @row to: String!
// @row properties: Map!
MATCH (a)-[r]->(b)
RETURN elementId(r) AS element, type(r) AS type, elementId(a) AS from, elementId(b) AS to, properties(r) AS properties
