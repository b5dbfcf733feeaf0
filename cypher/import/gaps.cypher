// Writes gaps, whom they are about and what they rest on.
// @param rows: [Gap!]!
UNWIND $rows AS row
MERGE (n:Gap {id: row.id})
SET n = row.properties
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[r:ABOUT|SUPPORTED_BY]->() DELETE r }
CALL (n, row) { UNWIND row.about AS id MATCH (e:Entity {id: id}) MERGE (n)-[:ABOUT]->(e) }
CALL (n, row) { UNWIND row.evidence AS id MATCH (e:Evidence {id: id}) MERGE (n)-[:SUPPORTED_BY]->(e) }
