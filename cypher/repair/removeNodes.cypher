// Removes nodes, and with them whatever leads to or from them.
// @param elements: [String!]!
UNWIND $elements AS element
MATCH (n)
WHERE elementId(n) = element
DETACH DELETE n
