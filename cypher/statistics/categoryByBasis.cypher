// The same by what is known on some basis; null once more for what is only said on another.
// @in supplier: Supplier
// @param basis: [Basis!]
// @row fact: Fact
// @row category: SupplierCategory
OPTIONAL MATCH (supplier)<-[:ABOUT]-(fact:Fact {property: 'CATEGORIES', accepted: true})
WITH *, CASE WHEN fact.basis IN $basis THEN fact.value END AS category
