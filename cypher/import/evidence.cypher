// Writes evidence and what it is from.
// @param rows: [Evidence!]!
UNWIND $rows AS row
MATCH (s:Source {id: row.sourceId})
MERGE (n:Evidence {id: row.id})
SET n = row
MERGE (n)-[:FROM]->(s)
