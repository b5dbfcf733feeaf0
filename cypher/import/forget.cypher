// Notes that the graph holds nothing of an import any more.
// @param id: ID!
MATCH (i:Import {id: $id})
DELETE i
