// Changes what is said of evidence.
// @param rows: [Evidence!]!
UNWIND $rows AS row
MATCH (n:Evidence {id: row.id})
SET n = row
