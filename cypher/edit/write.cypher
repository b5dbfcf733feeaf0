// Keeps an edit in the history, and leads it to the entities that it is about.
// @param edit: Edit!
// @param entities: [Meant!]!
CREATE (e:Edit)
SET e = $edit
WITH e
UNWIND $entities AS one
MATCH (n:Entity {id: one.meant})
CREATE (e)-[:EDITED {id: one.id}]->(n)
