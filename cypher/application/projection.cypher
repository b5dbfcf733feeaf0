// What is shown of an application: its own properties, and each part that $parts names.
// @in anchor: ID
// @in key: Any
// @in n: Application!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Application!
RETURN anchor, key, n {
  .*,
  domain: CASE WHEN 'domain' IN $parts THEN head([(n)-[:IN_DOMAIN]->(d:Domain) | d {.*}]) END,
  subdomain: CASE WHEN 'subdomain' IN $parts THEN head([(n)-[:IN_SUBDOMAIN]->(d:Subdomain) | d {.*}]) END,
  places: CASE WHEN 'places' IN $parts THEN COLLECT {
    MATCH (n)-[:DEPLOYED_IN]->(p:Place)
    RETURN p {
      .*,
      ancestors: CASE WHEN 'places.ancestors' IN $parts THEN COLLECT {
        MATCH way = (p)-[:WITHIN*1..3]->(q:Place) RETURN q {.*} ORDER BY length(way)
      } END
    } ORDER BY p.id
  } END,
  governmentBodies: CASE WHEN 'governmentBodies' IN $parts THEN COLLECT {
    MATCH (n)-[:COMMISSIONED_BY]->(b:GovernmentBody) RETURN b {.*} ORDER BY b.id
  } END,
  supplies: CASE WHEN 'supplies' IN $parts THEN COLLECT {
    MATCH (s:Supplier)-[r:SUPPLIES]->(n)
    RETURN r {.*, supplier: s {.*}} ORDER BY s.id, r.role
  } END,
  events: CASE WHEN 'events' IN $parts THEN COLLECT {
    MATCH (n)<-[:ABOUT]-(f:Fact {accepted: true}) WHERE f.property IN ['EVENTS', 'LAUNCHED']
    RETURN f {fact: f.key, kind: f.role, .date, .earliest, .latest} ORDER BY f.earliest, f.latest, f.key
  } END,
  possiblySameAs: CASE WHEN 'possiblySameAs' IN $parts THEN COLLECT {
    MATCH (n)-[:POSSIBLY_SAME_AS]-(o:Application) WITH DISTINCT o ORDER BY o.id
    RETURN o {.*}
  } END,
  evidence: CASE WHEN 'evidence' IN $parts THEN COLLECT {
    MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
    WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
    RETURN e {.*, source: s {.*}}
  } END
} AS row
