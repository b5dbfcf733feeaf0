// Ids that an import alone names, and of which other imports say something; the first of them.
// @param import: ID!
// @row id: ID!
// @row imports: [ID!]!
MATCH (:Evidence {import: $import})<-[:SUPPORTED_BY]-(name:Fact {property: 'NAME'})-[:ABOUT]->(n:Entity)
WITH DISTINCT n, name.subjectId AS id
WHERE NOT EXISTS {
  MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME', subjectId: id})-[:SUPPORTED_BY]->(other:Evidence)
  WHERE other.import <> $import
}
MATCH (n)<-[r:OBJECT|ABOUT]-(s)-[:SUPPORTED_BY]->(other:Evidence)
WHERE other.import <> $import
  AND coalesce(CASE type(r) WHEN 'OBJECT' THEN s.objectId ELSE coalesce(s.subjectId, r.said) END, n.id) = id
WITH id, other.import AS owner
ORDER BY id, owner
RETURN id, collect(DISTINCT owner) AS imports ORDER BY id LIMIT 20
