// Each supplier of an application; null where none is known, and once more for what is only said on another basis.
// @in n: Application!
// @param basis: [Basis!]
// @row supply: Relationship
// @row foundSupplier: Supplier
// @row supplier: Supplier
OPTIONAL MATCH (n)<-[supply:SUPPLIES]-(foundSupplier:Supplier)
WITH *, CASE WHEN $basis IS NULL OR supply.basis IN $basis THEN foundSupplier END AS supplier
