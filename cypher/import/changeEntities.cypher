// Changes what entities show of themselves.
// @param rows: [Entity!]!
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n += row
