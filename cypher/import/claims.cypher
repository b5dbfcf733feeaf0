// Writes claims, whom they are about and what they rest on.
// @param rows: [Claim!]!
UNWIND $rows AS row
MERGE (n:Claim {id: row.id})
SET n = row.properties
WITH n, row
CALL (n) { OPTIONAL MATCH (n)-[r:ABOUT|SUPPORTED_BY]->() DELETE r }
CALL (n, row) { UNWIND row.about AS one MATCH (e:Entity {id: one.id}) CREATE (n)-[r:ABOUT]->(e) SET r.said = one.said }
CALL (n, row) { UNWIND row.evidence AS id MATCH (e:Evidence {id: id}) MERGE (n)-[:SUPPORTED_BY]->(e) }
