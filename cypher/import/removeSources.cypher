// Removes those sources that nothing is from any more.
// @param ids: [ID!]!
UNWIND $ids AS id
MATCH (n:Source {id: id})
WHERE NOT (n)<-[:FROM]-()
DETACH DELETE n
