// The same, from the place.
// @in target: Place!
// @row holder: Supplier!
// @row a: Application
// @row links: [Relationship!]!
CALL (target) {
  MATCH (holder:Supplier)-[u:SUPPLIES]->(a:Application)-[d:DEPLOYED_IN]->(target) WHERE a.status <> 'PLANNED'
  RETURN holder, a, [u, d] AS links
  UNION ALL
  MATCH (holder:Supplier)-[v:SERVES]->(target)
  RETURN holder, null AS a, [v] AS links
}
