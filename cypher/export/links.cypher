// Links of entities, in the order of the entities that they are kept with, those after one of them: a supply is kept with its application.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: [Link!]!
MATCH (n:Entity) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, COLLECT {
  MATCH (n)-[r:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]->(m)
  RETURN r {id: r.fact, type: type(r), from: n.id, fromName: n.name, to: m.id, toName: m.name, .role, .date, .basis, .sources} AS link
  UNION ALL
  MATCH (n:Application)<-[r:SUPPLIES]-(m)
  RETURN r {id: r.fact, type: type(r), from: m.id, fromName: m.name, to: n.id, toName: n.name, .role, .date, .basis, .sources} AS link
} AS row
ORDER BY key
