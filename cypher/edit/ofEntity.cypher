// The edits that are about an entity.
// @in anchor: Entity!
// @row n: Edit!
MATCH (anchor)<-[:EDITED]-(n:Edit)
