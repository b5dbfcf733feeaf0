// What is recorded of a supplier and places: by applications that are more than plans, and by bare statements.
// @in holder: Supplier!
// @row a: Application
// @row target: Place!
// @row links: [Relationship!]!
CALL (holder) {
  MATCH (holder)-[u:SUPPLIES]->(a:Application)-[d:DEPLOYED_IN]->(target:Place) WHERE a.status <> 'PLANNED'
  RETURN a, target, [u, d] AS links
  UNION ALL
  MATCH (holder)-[v:SERVES]->(target:Place)
  RETURN null AS a, target, [v] AS links
}
