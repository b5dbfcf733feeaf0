// What is one link away from entities and not yet known: best-connected first, then by id. Countries lead nowhere, unless asked about.
// @param ids: [ID!]!
// @param starts: [ID!]!
// @param known: [ID!]!
// @param types: [RelationshipType!]!
// @param limit: Int!
// @row id: ID!
UNWIND $ids AS from
MATCH (n:Entity {id: from})
WHERE coalesce(n.level, '') <> 'COUNTRY' OR from IN $starts
MATCH (n)-[r:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]-(m)
WHERE type(r) IN $types
WITH DISTINCT m
WHERE NOT m.id IN $known
WITH m.id AS id, COUNT {
  (m)-[:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]-()
} AS degree
RETURN id
ORDER BY degree DESC, id
LIMIT $limit
