// Removes relationships.
// @param elements: [String!]!
UNWIND $elements AS element
MATCH ()-[r]->()
WHERE elementId(r) = element
DELETE r
