// What tells entities apart, as reconciliation shows and compares it: names, identifiers, dates, and whom they belong to.
// @param ids: [ID!]!
// @row id: ID!
// @row kind: String!
// @row name: String!
// @row texts: Map!
// @row places: [Entity!]!
// @row placesAbove: [Entity!]!
// @row governmentBodies: [Entity!]!
// @row suppliers: [Entity!]!
// @row parents: [Entity!]!
// @row domains: [Entity!]!
// @row subdomains: [Entity!]!
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Entity'][0] AS kind, n.name AS name,
  n {.nameEn, .aliases, .identifiers, .status, .awarded, .launched, .categories, .adcode, .level} AS texts,
  [(n)-[:DEPLOYED_IN|BASED_IN|SEATED_IN|WITHIN]->(p:Place) | p {.id, .name}] AS places,
  [(n)-[:DEPLOYED_IN|BASED_IN|SEATED_IN|WITHIN]->(:Place)-[:WITHIN*1..3]->(p:Place) | p {.id, .name}] AS placesAbove,
  [(n)-[:COMMISSIONED_BY]->(b:GovernmentBody) | b {.id, .name}] AS governmentBodies,
  [(n)<-[:SUPPLIES]-(s:Supplier) | s {.id, .name}] AS suppliers,
  [(n)-[:MEMBER_OF]->(g:Supplier) | g {.id, .name}] AS parents,
  [(n)-[:IN_DOMAIN|PART_OF]->(d:Domain) | d {.id, .name}] AS domains,
  [(n)-[:IN_SUBDOMAIN]->(d:Subdomain) | d {.id, .name}] AS subdomains
