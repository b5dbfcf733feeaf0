// Leads edits to entities that were not there for a while.
// @param entities: [Meant!]!
UNWIND $entities AS one
MATCH (n:Entity {id: one.meant})
MATCH (e:Edit) WHERE one.id IN e.entityIds
MERGE (e)-[:EDITED {id: one.id}]->(n)
