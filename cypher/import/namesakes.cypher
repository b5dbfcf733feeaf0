// Applications that bear one of these names or identifiers or ids, with what tells whether they are the same.
// @param import: ID!
// @param names: [String!]!
// @param identifiers: [String!]!
// @param ids: [ID!]!
// @row id: ID!
// @row names: [String!]!
// @row identifiers: [String!]!
// @row places: [ID!]!
// @row governmentBodies: [ID!]!
// @row awarded: String
// @row locators: [String!]!
// @row own: Boolean!
CALL () {
  UNWIND $names AS text
  CALL db.index.fulltext.queryNodes('entity_names', text) YIELD node
  RETURN node
  UNION
  UNWIND $identifiers AS text
  CALL db.index.fulltext.queryNodes('entity_identifiers', text) YIELD node
  RETURN node
  UNION
  UNWIND $ids AS id
  MATCH (node:Application {id: id})
  RETURN node
}
WITH DISTINCT node AS n
WHERE n:Application
RETURN n.id AS id, n.names AS names, coalesce(n.identifiers, []) AS identifiers,
  [(n)-[:DEPLOYED_IN]->(p:Place) | p.id] AS places,
  [(n)-[:COMMISSIONED_BY]->(b:GovernmentBody) | b.id] AS governmentBodies,
  n.awarded AS awarded,
  [(n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence {import: $import}) | e.locator] AS locators,
  NOT EXISTS { (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence) WHERE e.import <> $import } AS own
ORDER BY id
