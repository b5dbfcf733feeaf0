// The suppliers of an application, for counting; none for what is only said on another basis.
// @in n: Application!
// @param basis: [Basis!]
// @row anySupplier: Supplier
CALL (n) {
  OPTIONAL MATCH (n)<-[link:SUPPLIES]-(found:Supplier) WHERE $basis IS NULL OR link.basis IN $basis
  RETURN found AS anySupplier
}
