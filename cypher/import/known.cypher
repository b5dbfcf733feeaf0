// All that a source may name besides applications, with what it may be named by.
// @row kind: String!
// @row id: ID!
// @row names: [String!]!
// @row identifiers: [String!]!
// @row places: [String!]!
// @row within: [ID!]!
MATCH (n:Supplier|GovernmentBody|Place|Domain|Subdomain)
RETURN [label IN labels(n) WHERE label <> 'Entity'][0] AS kind, n.id AS id,
  [n.name] + [name IN [n.nameEn] WHERE name IS NOT NULL] + n.aliases AS names,
  coalesce(n.identifiers, []) AS identifiers,
  [(n)-[:BASED_IN|SEATED_IN|WITHIN]->(:Place)-[:WITHIN*0..2]->(p:Place) | p.name] AS places,
  CASE WHEN n:Supplier THEN [(n)<-[:ABOUT]-(f:Fact {property: 'PARENT'}) | f.objectId]
    ELSE [(n)-[:PART_OF]->(m) | m.id] END AS within
