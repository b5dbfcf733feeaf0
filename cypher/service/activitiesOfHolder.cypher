// What is recorded of a supplier and domains: by applications that are more than plans, and by bare statements.
// @in holder: Supplier!
// @row a: Application
// @row target: Domain!
// @row links: [Relationship!]!
CALL (holder) {
  MATCH (holder)-[u:SUPPLIES]->(a:Application)-[d:IN_DOMAIN]->(target:Domain) WHERE a.status <> 'PLANNED'
  RETURN a, target, [u, d] AS links
  UNION ALL
  MATCH (holder)-[v:ACTIVE_IN]->(target:Domain)
  RETURN null AS a, target, [v] AS links
}
