// Which of these entities there are, and how many links each has: best-connected first, then by id.
// @param ids: [ID!]!
// @row id: ID!
// @row degree: Int!
UNWIND $ids AS wanted
MATCH (n:Entity {id: wanted})
WITH DISTINCT n
RETURN n.id AS id, COUNT {
  (n)-[:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]-()
} AS degree
ORDER BY degree DESC, id
