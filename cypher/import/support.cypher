// Rests facts on evidence.
// @param rows: [Support!]!
UNWIND $rows AS row
MATCH (f:Fact {key: row.key})
MATCH (e:Evidence {id: row.evidence})
MERGE (f)-[:SUPPORTED_BY]->(e)
