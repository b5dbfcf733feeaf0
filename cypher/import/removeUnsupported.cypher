// Removes those facts of entities that no evidence supports any more.
// @param subjects: [ID!]!
UNWIND $subjects AS id
MATCH (:Entity {id: id})<-[:ABOUT]-(f:Fact)
WHERE NOT (f)-[:SUPPORTED_BY]->()
DETACH DELETE f
