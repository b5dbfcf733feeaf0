// Removes those entities that no source names any more, unless a fact, claim or gap still speaks of them; tells which it kept.
// @param subjects: [ID!]!
// @row id: ID!
// @row needed: Boolean!
UNWIND $subjects AS id
MATCH (n:Entity {id: id})
WHERE NOT EXISTS { (n)<-[:ABOUT]-(:Fact {property: 'NAME'}) }
WITH n, id, EXISTS { (n)<-[:OBJECT|ABOUT]-()-[:SUPPORTED_BY]->() } AS needed
CALL (n, needed) {
  WITH n WHERE NOT needed
  OPTIONAL MATCH (n)<-[:ABOUT]-(f:Fact)
  DETACH DELETE f, n
}
RETURN id, needed
