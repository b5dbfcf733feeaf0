// What the graph holds of entities: what they show, where that leads, and every fact about them with what it rests on.
// @param import: ID!
// @param ids: [ID!]!
// @row id: ID!
// @row label: String!
// @row properties: Entity!
// @row facts: [Fact!]!
// @row links: [Link!]!
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, [label IN labels(n) WHERE label <> 'Entity'][0] AS label, properties(n) AS properties, COLLECT {
  MATCH (n)<-[:ABOUT]-(f:Fact)
  RETURN f {.key, .subjectId, .property, .value, .objectId, .role, .date, .earliest, .latest, .accepted, .basis, .sources, .twins, object: head([(f)-[:OBJECT]->(o) | o.id]), evidence: COLLECT {
    MATCH (f)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    RETURN {id: e.id, mine: e.import = $import, written: e.written, basis: e.basis, source: s.id, asOf: s.asOf, latest: s.latest}
  }}
} AS facts, COLLECT {
  MATCH (n)-[r:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|POSSIBLY_SAME_AS|MEMBER_OF|WITHIN|BASED_IN|SERVES|ACTIVE_IN|SEATED_IN]->(m)
  RETURN {type: type(r), from: n.id, to: m.id, properties: properties(r)} AS link
  UNION ALL
  MATCH (n:Application)<-[r:SUPPLIES]-(m)
  RETURN {type: type(r), from: m.id, to: n.id, properties: properties(r)} AS link
} AS links
