// Removes gaps.
// @param ids: [ID!]!
UNWIND $ids AS id
MATCH (n:Gap {id: id})
DETACH DELETE n
