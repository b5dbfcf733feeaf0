// The applications that a supplier supplies.
// @in anchor: Supplier!
// @row n: Application!
MATCH (anchor)-[:SUPPLIES]->(n:Application)
