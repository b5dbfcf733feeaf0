// Each category of a supplier; null where none is known, and once more for what is only said on another basis.
// @in supplier: Supplier
// @param basis: [Basis!]
// @row category: SupplierCategory
CALL (supplier) {
  WITH supplier WHERE $basis IS NULL
  UNWIND CASE WHEN size(supplier.categories) > 0 THEN supplier.categories ELSE [null] END AS category
  RETURN category
  UNION ALL
  WITH supplier WHERE $basis IS NOT NULL
  OPTIONAL MATCH (supplier)<-[:ABOUT]-(fact:Fact {property: 'CATEGORIES', accepted: true})
  RETURN CASE WHEN fact.basis IN $basis THEN fact.value END AS category
}
