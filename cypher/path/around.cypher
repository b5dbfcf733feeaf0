// Entities and what is one link away from them, as far as not yet known: nearest first, then best-connected, then by id. Countries lead nowhere, unless asked about.
// @param ids: [ID!]!
// @param starts: [ID!]!
// @param known: [ID!]!
// @param types: [RelationshipType!]!
// @param limit: Int!
// @row row: Entity!
UNWIND $ids AS from
MATCH (n:Entity {id: from})
CALL (n) {
  RETURN n AS shown, 0 AS step
  UNION ALL
  WITH n
  WHERE coalesce(n.level, '') <> 'COUNTRY' OR n.id IN $starts
  MATCH (n)-[r:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]-(m)
  WHERE type(r) IN $types
  RETURN m AS shown, 1 AS step
}
WITH shown, min(step) AS step
WHERE NOT shown.id IN $known
WITH shown, step, COUNT {
  (shown)-[:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]-()
} AS degree
RETURN shown {.*} AS row
ORDER BY step, degree DESC, shown.id
LIMIT $limit
