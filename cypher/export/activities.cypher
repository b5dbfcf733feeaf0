// Suppliers' own activities, in the order of the suppliers, those after one of them: by applications that are more than plans, and by bare statements.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: [Activity!]!
MATCH (n:Supplier) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, COLLECT {
  CALL (n) {
    MATCH (n)-[u:SUPPLIES]->(a:Application)-[r:IN_DOMAIN]->(d:Domain) WHERE a.status <> 'PLANNED'
    RETURN a, d, CASE WHEN u.basis < r.basis THEN u.basis ELSE r.basis END AS basis
    UNION ALL
    MATCH (n)-[r:ACTIVE_IN]->(d:Domain)
    RETURN null AS a, d, r.basis AS basis
  }
  WITH d, max(basis) AS basis, count(DISTINCT a) AS applicationCount,
    count(DISTINCT CASE WHEN a IS NULL THEN d.id END) AS statementCount
  RETURN {
    supplier: n.id, supplierName: n.name, domain: d.id, domainName: d.name,
    basis: basis, applicationCount: applicationCount, statementCount: statementCount
  } ORDER BY d.id
} AS row
ORDER BY key
