// Writes sources.
// @param rows: [Source!]!
UNWIND $rows AS row
MERGE (n:Source {id: row.id})
SET n = row
