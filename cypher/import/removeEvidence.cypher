// Removes evidence.
// @param ids: [ID!]!
UNWIND $ids AS id
MATCH (n:Evidence {id: id})
DETACH DELETE n
