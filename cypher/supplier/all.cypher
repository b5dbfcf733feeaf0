// Every supplier.
// @row n: Supplier!
MATCH (n:Supplier)
