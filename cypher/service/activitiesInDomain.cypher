// The same, from the domain.
// @in target: Domain!
// @row holder: Supplier!
// @row a: Application
// @row links: [Relationship!]!
CALL (target) {
  MATCH (holder:Supplier)-[u:SUPPLIES]->(a:Application)-[d:IN_DOMAIN]->(target) WHERE a.status <> 'PLANNED'
  RETURN holder, a, [u, d] AS links
  UNION ALL
  MATCH (holder:Supplier)-[v:ACTIVE_IN]->(target)
  RETURN holder, null AS a, [v] AS links
}
