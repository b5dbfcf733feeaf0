// Which of these ids entities have that do not rest on this evidence.
// @param ids: [ID!]!
// @param evidence: [ID!]!
// @row id: ID!
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WHERE NOT EXISTS { (n)<-[:ABOUT]-(:Fact)-[:SUPPORTED_BY]->(e:Evidence) WHERE e.id IN $evidence }
RETURN n.id AS id
