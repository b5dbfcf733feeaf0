// Which domains or subdomains the own sources of claims name that bear them out.
// @param ids: [ID!]!
// @row id: ID!
// @row found: Int!
// @row stated: Int!
// @row whole: Float
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WITH c, COLLECT { MATCH (c)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(s:Source) RETURN DISTINCT s.id } AS sources
WITH c, sources, COLLECT {
  MATCH (f:Fact {property: 'CATEGORIES'}) WHERE f.value IN c.categories AND any(s IN f.sources WHERE s IN sources)
  RETURN f.subjectId
} AS firms
// Where such firms work: by a bare statement, or by an application of the domain.
WITH c, sources, COLLECT {
  MATCH (f:Fact {property: 'ACTIVITIES'}) WHERE f.subjectId IN firms AND any(s IN f.sources WHERE s IN sources)
  RETURN f.objectId
} + COLLECT {
  MATCH (f:Fact {property: 'SUPPLIERS'})-[:ABOUT]->(:Application)<-[:ABOUT]-(d:Fact {property: 'DOMAIN'})
  WHERE f.objectId IN firms AND any(s IN f.sources WHERE s IN sources) AND any(s IN d.sources WHERE s IN sources)
  RETURN d.objectId
} AS worked
CALL (c, sources, worked) {
  MATCH (e:Evidence)<-[:SUPPORTED_BY]-(:Fact {property: 'NAME'})-[:ABOUT]->(n:Domain|Subdomain)
  WHERE e.sourceId IN sources AND (n:Domain) = (c.counts = 'DOMAINS')
    AND (c.categories = [] OR n.id IN worked)
    AND (c.domains = [] OR EXISTS {
      (n)<-[:ABOUT]-(f:Fact {property: 'DOMAIN'}) WHERE f.objectId IN c.domains AND any(s IN f.sources WHERE s IN sources)
    })
  WITH n, max(e.basis) AS basis
  RETURN count(n) AS found, sum(CASE basis WHEN 'STATED' THEN 1 ELSE 0 END) AS stated
}
RETURN c.id AS id, found, stated,
  head(COLLECT { MATCH (w:Claim {id: c.shareOf}) RETURN w.asserted }) AS whole
