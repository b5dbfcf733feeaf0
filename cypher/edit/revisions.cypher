// What is held about entities, as far as its change is a change of them.
// @param ids: [ID!]!
// @row id: ID!
// @row facts: [Fact!]!
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, COLLECT {
  MATCH (n)<-[:ABOUT]-(f:Fact)
  RETURN f {.key, .accepted, evidence: [(f)-[:SUPPORTED_BY]->(e:Evidence) | e {.id, .written}]}
} AS facts
