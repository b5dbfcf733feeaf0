// Makes sure that entities are there, each under its label.
// @param rows: [Entity!]!
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n:$(row.label)
