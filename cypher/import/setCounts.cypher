// Keeps what is counted of suppliers and places with them.
// @param rows: [Entity!]!
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n += row.properties
