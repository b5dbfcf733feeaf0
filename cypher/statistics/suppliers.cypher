// Each supplier of an application; null where none is known, and once more for what is only said on another basis.
// @in n: Application!
// @param basis: [Basis!]
// @row supplier: Supplier
CALL (n) {
  OPTIONAL MATCH (n)<-[link:SUPPLIES]-(found:Supplier)
  RETURN CASE WHEN $basis IS NULL OR link.basis IN $basis THEN found END AS supplier
}
