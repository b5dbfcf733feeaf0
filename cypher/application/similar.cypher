// What has most in common with applications through their suppliers, subdomain and places; of those equal in that, first what shares the domain, then by id.
// @param ids: [ID!]!
// @param limit: Int!
// @row id: ID!
// @row domain: Domain
// @row similar: [Similar!]!
UNWIND $ids AS id
MATCH (a:Application {id: id})
OPTIONAL MATCH (a)-[:IN_DOMAIN]->(domain:Domain)
CALL (a, domain) {
  // Weights add up to the order: no number of places makes up for a subdomain, nor a subdomain for a supplier.
  MATCH (a)-[r:SUPPLIES|IN_SUBDOMAIN|DEPLOYED_IN]-(hub)
  WITH DISTINCT a, domain, hub,
    CASE type(r) WHEN 'SUPPLIES' THEN 2000000 WHEN 'IN_SUBDOMAIN' THEN 1000000 ELSE 1 END AS weight
  MATCH (hub)-[:SUPPLIES|IN_SUBDOMAIN|DEPLOYED_IN]-(n)
  WHERE n <> a
  WITH DISTINCT a, domain, hub, weight, n
  WITH a, domain, n, sum(weight) AS weight
  // Only of the ranks that the limit reaches into is the rest looked at: there can be tens of thousands in each.
  WITH a, domain, weight, collect(n) AS equals ORDER BY weight DESC
  WITH a, domain, collect({weight: weight, equals: equals}) AS ranks
  UNWIND [
    i IN range(0, size(ranks) - 1)
    WHERE reduce(better = 0, rank IN ranks[0..i] | better + size(rank.equals)) < $limit | ranks[i]
  ] AS rank
  UNWIND rank.equals AS n
  WITH a, domain, n, rank.weight AS weight, EXISTS { (n)-[:IN_DOMAIN]->(domain) } AS inDomain
  ORDER BY weight DESC, inDomain DESC, n.id LIMIT $limit
  RETURN collect({
    id: n.id,
    shared: COLLECT {
      MATCH (a)<-[:SUPPLIES]-(s:Supplier)-[:SUPPLIES]->(n) WITH DISTINCT s ORDER BY s.id RETURN s {.*}
    } + COLLECT {
      MATCH (a)-[:IN_SUBDOMAIN]->(d:Subdomain)<-[:IN_SUBDOMAIN]-(n) RETURN d {.*}
    } + COLLECT {
      MATCH (a)-[:DEPLOYED_IN]->(p:Place)<-[:DEPLOYED_IN]-(n) RETURN p {.*} ORDER BY p.id
    } + CASE WHEN inDomain THEN [domain {.*}] ELSE [] END
  }) AS similar
}
RETURN id, domain {.*} AS domain, similar
