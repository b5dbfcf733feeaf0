// The suppliers of an application, for counting; none for what is only said on another basis.
// @in n: Application!
// @param basis: [Basis!]
// @row anySupply: Relationship
// @row anySupplier: Supplier
OPTIONAL MATCH (n)<-[anySupply:SUPPLIES]-(anySupplier:Supplier) WHERE $basis IS NULL OR anySupply.basis IN $basis
