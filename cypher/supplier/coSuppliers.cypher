// The suppliers that share most applications with suppliers, ties by id; `pair` names both, the one with fewer applications first.
// @param ids: [ID!]!
// @param limit: Int!
// @row id: ID!
// @row coSuppliers: [CoSupplier!]!
UNWIND $ids AS id
MATCH (a:Supplier {id: id})
CALL (a) {
  MATCH (a)-[:SUPPLIES]->(n:Application)
  WITH DISTINCT a, n
  MATCH (n)<-[:SUPPLIES]-(s:Supplier)
  WHERE s <> a
  WITH a, s, count(DISTINCT n) AS applicationCount ORDER BY applicationCount DESC, s.id LIMIT $limit
  WITH a, s, applicationCount, COUNT { (s)-[:SUPPLIES]->() } < COUNT { (a)-[:SUPPLIES]->() } AS smaller
  RETURN collect({
    id: s.id,
    applicationCount: applicationCount,
    pair: CASE WHEN smaller THEN s.id + ' ' + a.id ELSE a.id + ' ' + s.id END
  }) AS coSuppliers
}
RETURN id, coSuppliers
