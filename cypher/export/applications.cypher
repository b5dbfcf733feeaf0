// Applications with what they are joined to, in the order of their ids, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: Application!
MATCH (n:Application) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, n {
  .id, .name, .nameEn, .pinyin, .aliases,
  .basis, .titled, .status, .statusAsOf, .statusBasis, .description, .launched, .launchedBasis,
  .awarded, .notices, .identifiers,
  contractValue: head([(n)<-[:ABOUT]-(f:Fact {property: 'CONTRACT_VALUE', accepted: true}) | f.value]),
  domain: head([(n)-[:IN_DOMAIN]->(d:Domain) | d {.id, .name}]),
  subdomain: head([(n)-[:IN_SUBDOMAIN]->(d:Subdomain) | d {.id, .name}]),
  places: COLLECT { MATCH (n)-[:DEPLOYED_IN]->(p:Place) RETURN p {.id, .name} ORDER BY p.id },
  governmentBodies: COLLECT { MATCH (n)-[:COMMISSIONED_BY]->(b:GovernmentBody) RETURN b {.id, .name} ORDER BY b.id },
  suppliers: COLLECT {
    MATCH (s:Supplier)-[r:SUPPLIES]->(n)
    RETURN s {.id, .name, role: r.role, date: r.date} ORDER BY s.id, r.role, r.fact
  },
  events: COLLECT {
    MATCH (n)<-[:ABOUT]-(f:Fact {accepted: true}) WHERE f.property IN ['EVENTS', 'LAUNCHED']
    WITH f ORDER BY f.earliest, f.latest, f.key
    RETURN f {kind: f.role, .date}
  },
  possiblySameAs: COLLECT {
    MATCH (n)-[:POSSIBLY_SAME_AS]-(o:Application) WITH DISTINCT o ORDER BY o.id
    RETURN o {.id, .name}
  },
  evidence: COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.id
    RETURN e {.id, source: s.id, publisher: s.publisher, url: s.url, .locator, .basis, .note}
  }
} AS row
ORDER BY key
