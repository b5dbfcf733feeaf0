// What is wrong with how entities hang together now: one that belongs to itself, an application of a field and of another domain than that field's.
// @param ids: [ID!]!
// @row id: ID!
// @row ring: Boolean!
// @row topic: [ID!]!
UNWIND $ids AS id
MATCH (n:Entity {id: id})
WITH n, EXISTS { (n)-[:MEMBER_OF|WITHIN]->+(n) } AS ring, COLLECT {
  MATCH (n)-[:IN_DOMAIN]->(d:Domain), (n)-[:IN_SUBDOMAIN]->(s:Subdomain)-[:PART_OF]->(other:Domain)
  WHERE other <> d
  RETURN [s.id, d.id] AS topic
  UNION
  MATCH (n:Subdomain)-[:PART_OF]->(other:Domain), (n)<-[:IN_SUBDOMAIN]-(a:Application)-[:IN_DOMAIN]->(d:Domain)
  WHERE other <> d
  RETURN [n.id, d.id] AS topic LIMIT 1
} AS topics
WHERE ring OR topics <> []
RETURN n.id AS id, ring, coalesce(topics[0], []) AS topic
