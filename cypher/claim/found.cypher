// What the records of a claim's own sources bear out: how many, how many by stated facts alone, and which may be one.
// @param ids: [ID!]!
// @row id: ID!
// @row found: Int
// @row stated: Int!
// @row whole: Float
// @row kinds: [String!]!
// @row pairs: [[ID!]!]!
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WITH c, COLLECT { MATCH (c)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(s:Source) RETURN DISTINCT s.id } AS sources
OPTIONAL CALL (c, sources) {
  // Applications: each condition gives the best basis on which the sources say it, or null where they do not.
  WITH c, sources WHERE c.counts = 'APPLICATIONS'
  UNWIND sources AS source
  MATCH (:Source {id: source})<-[:FROM]-(:Evidence)<-[:SUPPORTED_BY]-(name:Fact {property: 'NAME'})-[:ABOUT]->(n:Application)
  WITH DISTINCT c, sources, n, name.basis AS existence
  WITH n, existence,
    CASE WHEN c.domains = [] THEN 'STATED' ELSE head(COLLECT {
      MATCH (n)<-[:ABOUT]-(f:Fact {property: 'DOMAIN'})
      WHERE f.objectId IN c.domains AND any(s IN f.sources WHERE s IN sources) RETURN f.basis ORDER BY f.basis DESC LIMIT 1
    }) END AS domain,
    CASE WHEN c.subdomains = [] THEN 'STATED' ELSE head(COLLECT {
      MATCH (n)<-[:ABOUT]-(f:Fact {property: 'SUBDOMAIN'})
      WHERE f.objectId IN c.subdomains AND any(s IN f.sources WHERE s IN sources) RETURN f.basis ORDER BY f.basis DESC LIMIT 1
    }) END AS subdomain,
    CASE WHEN c.statuses = [] THEN 'STATED' ELSE head(COLLECT {
      MATCH (n)<-[:ABOUT]-(f:Fact {property: 'STATUS'})
      WHERE f.value IN c.statuses AND any(s IN f.sources WHERE s IN sources) RETURN f.basis ORDER BY f.basis DESC LIMIT 1
    }) END AS status,
    CASE WHEN c.suppliers = [] THEN 'STATED' ELSE head(COLLECT {
      MATCH (n)<-[:ABOUT]-(f:Fact {property: 'SUPPLIERS'})
      WHERE f.objectId IN c.suppliers AND any(s IN f.sources WHERE s IN sources) RETURN f.basis ORDER BY f.basis DESC LIMIT 1
    }) END AS supplier,
    CASE WHEN c.categories = [] THEN 'STATED' ELSE head(COLLECT {
      MATCH (n)<-[:ABOUT]-(f:Fact {property: 'SUPPLIERS'})-[:OBJECT]->(:Supplier)<-[:ABOUT]-(g:Fact {property: 'CATEGORIES'})
      WHERE g.value IN c.categories
        AND any(s IN f.sources WHERE s IN sources) AND any(s IN g.sources WHERE s IN sources)
      RETURN CASE WHEN f.basis < g.basis THEN f.basis ELSE g.basis END AS basis ORDER BY basis DESC LIMIT 1
    }) END AS category,
    CASE WHEN c.events = [] THEN [] ELSE COLLECT {
      MATCH (n)<-[:ABOUT]-(f:Fact)
      WHERE f.property IN ['EVENTS', 'LAUNCHED'] AND f.role IN c.events AND any(s IN f.sources WHERE s IN sources)
        AND (c.earliest IS NULL OR f.earliest >= c.earliest AND f.latest <= c.latest)
      RETURN [f.role, f.basis] ORDER BY f.basis DESC, f.role
    } END AS events, c.events = [] AS anyEvent
  WITH n, [existence, domain, subdomain, status, supplier, category,
    CASE WHEN anyEvent THEN 'STATED' ELSE head(events)[1] END] AS bases, head(events)[0] AS kind
  WHERE all(basis IN bases WHERE basis IS NOT NULL)
  RETURN n, kind, all(basis IN bases WHERE basis = 'STATED') AS stated
  UNION
  WITH c, sources WHERE c.counts IN ['DOMAINS', 'SUBDOMAINS']
  UNWIND sources AS source
  MATCH (:Source {id: source})<-[:FROM]-(:Evidence)<-[:SUPPORTED_BY]-(name:Fact {property: 'NAME'})-[:ABOUT]->(n:Domain|Subdomain)
  WHERE (n:Domain) = (c.counts = 'DOMAINS') AND (c.domains = [] OR EXISTS {
    MATCH (n)<-[:ABOUT]-(f:Fact {property: 'DOMAIN'}) WHERE f.objectId IN c.domains
  }) AND (c.categories = [] OR EXISTS {
    // A domain of such firms: one works in it, or supplies an application of it.
    MATCH (g:Fact {property: 'CATEGORIES'})-[:ABOUT]->(firm:Supplier)
    WHERE g.value IN c.categories AND any(s IN g.sources WHERE s IN sources) AND (
      EXISTS { MATCH (firm)<-[:ABOUT]-(f:Fact {property: 'ACTIVITIES', objectId: n.id}) WHERE any(s IN f.sources WHERE s IN sources) }
      OR EXISTS {
        MATCH (firm)<-[:OBJECT]-(f:Fact {property: 'SUPPLIERS'})-[:ABOUT]->()<-[:ABOUT]-(h:Fact {property: 'DOMAIN', objectId: n.id})
        WHERE any(s IN f.sources WHERE s IN sources) AND any(s IN h.sources WHERE s IN sources)
      }
    )
  })
  RETURN DISTINCT n, null AS kind, name.basis = 'STATED' AS stated
  UNION
  WITH c, sources WHERE c.counts = 'SUPPLIERS'
  UNWIND sources AS source
  MATCH (:Source {id: source})<-[:FROM]-(:Evidence)<-[:SUPPORTED_BY]-(f:Fact {property: 'CATEGORIES'})-[:ABOUT]->(n:Supplier)
  WHERE (c.categories = [] OR f.value IN c.categories) AND (c.suppliers = [] OR n.id IN c.suppliers)
  WITH c, sources, n, max(f.basis) AS basis
  WHERE coalesce(c.minimumApplications, 0) <= COUNT {
    MATCH (n)<-[:OBJECT]-(f:Fact {property: 'SUPPLIERS'})-[:ABOUT]->(a:Application)
    WHERE any(s IN f.sources WHERE s IN sources) RETURN DISTINCT a
  }
  RETURN n, null AS kind, basis = 'STATED' AS stated
}
WITH c, collect(n) AS bearing, collect(kind) AS kinds, sum(CASE WHEN stated THEN 1 ELSE 0 END) AS stated
RETURN c.id AS id, CASE WHEN c.counts IS NOT NULL THEN size(bearing) END AS found, stated, kinds,
  head(COLLECT { MATCH (w:Claim {id: c.shareOf}) RETURN w.asserted }) AS whole, COLLECT {
  UNWIND bearing AS one
  MATCH (one)-[:POSSIBLY_SAME_AS]->(other) WHERE other IN bearing
  RETURN [one.id, other.id] ORDER BY one.id, other.id
} AS pairs
