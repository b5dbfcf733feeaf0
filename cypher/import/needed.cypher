// Entities that an import alone names, and of which other imports say something; the first of them.
// @param import: ID!
// @row id: ID!
// @row imports: [ID!]!
MATCH (:Evidence {import: $import})<-[:SUPPORTED_BY]-(:Fact {property: 'NAME'})-[:ABOUT]->(n:Entity)
WITH DISTINCT n
WHERE NOT EXISTS {
  MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(other:Evidence) WHERE other.import <> $import
}
MATCH (n)<-[:OBJECT|ABOUT]-()-[:SUPPORTED_BY]->(other:Evidence)
WHERE other.import <> $import
WITH n.id AS id, other.import AS owner
ORDER BY id, owner
RETURN id, collect(DISTINCT owner) AS imports ORDER BY id LIMIT 20
