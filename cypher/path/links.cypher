// The links between entities, several of one type between the same two as one. Found from the ends that have few links.
// @param ids: [ID!]!
// @param types: [RelationshipType!]!
// @row from: ID!
// @row type: RelationshipType!
// @row to: ID!
// @row basis: Basis!
// @row facts: [String!]!
UNWIND $ids AS one
MATCH (n:Entity {id: one})
CALL (n) {
  MATCH (n)-[r:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]->(m)
  WHERE m.id IN $ids
  RETURN n AS a, r, m AS b
  UNION ALL
  MATCH (n)<-[r:SUPPLIES]-(m)
  WHERE m.id IN $ids
  RETURN m AS a, r, n AS b
}
WITH a.id AS from, type(r) AS type, b.id AS to, r
WHERE type IN $types
RETURN from, type, to, max(r.basis) AS basis, collect(r.fact) AS facts
ORDER BY from, to, type
