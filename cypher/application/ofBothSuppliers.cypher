// The applications that two suppliers share, found through those of the first.
// @in anchor: Supplier!
// @in partner: Supplier!
// @row n: Application!
MATCH (anchor)-[:SUPPLIES]->(n:Application)
WITH DISTINCT n, partner
MATCH (n)<-[:SUPPLIES]-(partner)
