// Removes relationships that facts have given and do not give any more.
// @param rows: [Link!]!
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r {fact: row.fact}]->(b:Entity {id: row.to})
DELETE r
