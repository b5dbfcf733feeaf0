// The facts about an entity.
// @in anchor: Entity!
// @row n: Fact!
MATCH (anchor)<-[:ABOUT]-(n:Fact)
