// The gaps about an entity, or about a place inside it.
// @in anchor: Entity!
// @row n: Gap!
MATCH (anchor)<-[:WITHIN*0..3]-(:Entity)<-[:ABOUT]-(n:Gap)
