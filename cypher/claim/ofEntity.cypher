// The claims about an entity.
// @in anchor: Entity!
// @row n: Claim!
MATCH (anchor)<-[:ABOUT]-(n:Claim)
