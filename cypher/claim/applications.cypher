// Which applications the own sources of claims hold that bear them out: how many, how many by stated facts alone, and which may be one.
// @param ids: [ID!]!
// @row id: ID!
// @row found: Int!
// @row stated: Int!
// @row kinds: [String!]!
// @row whole: Float
// @row pairs: [[ID!]!]!
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WITH c, COLLECT { MATCH (c)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(s:Source) RETURN DISTINCT s.id } AS sources
WITH c, sources, COLLECT {
  MATCH (f:Fact {property: 'CATEGORIES'})-[:SUPPORTED_BY]->(e:Evidence) WHERE f.value IN c.categories AND e.sourceId IN sources
  RETURN [f.subjectId, e.basis]
} AS firms
CALL (c, sources, firms) {
  UNWIND sources AS source
  MATCH (:Source {id: source})<-[:FROM]-(:Evidence)<-[:SUPPORTED_BY]-(name:Fact {property: 'NAME'})-[:ABOUT]->(n:Application)
  WITH DISTINCT n
  WITH n, [(n)-[r]-(:Entity) | r.fact] AS shown
  MATCH (n)<-[:ABOUT]-(f:Fact)-[:SUPPORTED_BY]->(e:Evidence) WHERE e.sourceId IN sources
  WITH n, shown, f, max(e.basis) AS basis ORDER BY basis DESC, f.key
  WITH n, shown, collect(f {.*, basis: basis}) AS facts
  // An accepted link that the graph itself no longer shows was taken out by hand, and bears nothing out.
  WITH n, [f IN facts WHERE NOT f.accepted OR f.objectId IS NULL OR any(key IN coalesce(f.twins, [f.key]) WHERE key IN shown)] AS facts
  // Each condition keeps the bases on which the sources say it; one that is not asked for holds.
  WITH n, [
    [f IN facts WHERE f.property = 'NAME' | f.basis],
    CASE WHEN c.domains = [] THEN ['STATED'] ELSE [f IN facts WHERE f.property = 'DOMAIN' AND f.objectId IN c.domains | f.basis] END,
    CASE WHEN c.subdomains = [] THEN ['STATED'] ELSE [f IN facts WHERE f.property = 'SUBDOMAIN' AND f.objectId IN c.subdomains | f.basis] END,
    CASE WHEN c.statuses = [] THEN ['STATED'] ELSE [f IN facts WHERE f.property = 'STATUS' AND f.value IN c.statuses | f.basis] END,
    CASE WHEN c.suppliers = [] THEN ['STATED'] ELSE [f IN facts WHERE f.property = 'SUPPLIERS' AND f.objectId IN c.suppliers | f.basis] END,
    CASE WHEN c.categories = [] THEN ['STATED'] ELSE reduce(all = [], f IN [f IN facts WHERE f.property = 'SUPPLIERS'] |
      all + [firm IN firms WHERE firm[0] = f.objectId | CASE WHEN f.basis < firm[1] THEN f.basis ELSE firm[1] END]) END
  ] AS conditions, [
    f IN facts WHERE f.property IN ['EVENTS', 'LAUNCHED'] AND f.role IN c.events
      AND (c.earliest IS NULL OR f.earliest >= c.earliest AND f.latest <= c.latest)
  ] AS events
  WITH n, events, conditions + [CASE WHEN c.events = [] THEN ['STATED'] ELSE [f IN events | f.basis] END] AS conditions
  WHERE none(bases IN conditions WHERE bases = [])
  RETURN collect(n) AS bearing, collect(head(events).role) AS kinds,
    sum(CASE WHEN all(bases IN conditions WHERE 'STATED' IN bases) THEN 1 ELSE 0 END) AS stated
}
RETURN c.id AS id, size(bearing) AS found, stated, kinds,
  head(COLLECT { MATCH (w:Claim {id: c.shareOf}) RETURN w.asserted }) AS whole, COLLECT {
  UNWIND bearing AS one
  MATCH (one)-[:POSSIBLY_SAME_AS]->(other) WHERE other IN bearing
  RETURN [one.id, other.id] ORDER BY one.id, other.id
} AS pairs
