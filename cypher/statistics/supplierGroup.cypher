// The topmost parent of a supplier, or itself where it has none; null where a link on the way rests on another basis.
// @in supplier: Supplier
// @param basis: [Basis!]
// @row supplierGroup: Supplier
CALL (supplier) {
  OPTIONAL MATCH (supplier)-[way:MEMBER_OF*0..]->(top:Supplier)
  WHERE NOT EXISTS { (top)-[:MEMBER_OF]->() } AND ($basis IS NULL OR all(link IN way WHERE link.basis IN $basis))
  RETURN top AS supplierGroup
}
