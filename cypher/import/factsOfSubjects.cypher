// All facts about entities, with the basis and the date of what each rests on.
// @param subjects: [ID!]!
// @row id: ID!
// @row label: String!
// @row facts: [Fact!]!
UNWIND $subjects AS id
MATCH (n:Entity {id: id})
RETURN id, [label IN labels(n) WHERE label <> 'Entity'][0] AS label, COLLECT {
  MATCH (n)<-[:ABOUT]-(f:Fact)
  RETURN f {.*, evidence: COLLECT {
    MATCH (f)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    RETURN {basis: e.basis, source: s.id, asOf: s.asOf, latest: s.latest}
  }} ORDER BY f.key
} AS facts
