// Makes evidence that is not there yet, and says what it is from.
// @param rows: [Evidence!]!
UNWIND $rows AS row
MATCH (s:Source {id: row.sourceId})
CREATE (n:Evidence)-[:FROM]->(s)
SET n = row
