// Removes claims.
// @param ids: [ID!]!
UNWIND $ids AS id
MATCH (n:Claim {id: id})
DETACH DELETE n
