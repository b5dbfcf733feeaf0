// Leads facts, claims, gaps and edits that name ids from the entities that these have meant to those that they mean now; tells of whom facts are that lead there.
// @param rows: [Move!]!
// @row id: ID!
UNWIND $rows AS row
MATCH (old:Entity {id: row.from})
MATCH (new:Entity {id: row.to})
CALL (row, old, new) {
  MATCH (old)<-[r:ABOUT]-(f:Fact {subjectId: row.id})
  DELETE r
  CREATE (f)-[:ABOUT]->(new)
}
CALL (row, old, new) {
  MATCH (old)<-[r:ABOUT]-(c:Claim|Gap)
  WHERE coalesce(r.said, old.id) = row.id
  DELETE r
  CREATE (c)-[s:ABOUT]->(new)
  SET s.said = nullIf(row.id, row.to)
}
CALL (row, old, new) {
  MATCH (old)<-[r:EDITED {id: row.id}]-(e:Edit)
  DELETE r
  CREATE (e)-[:EDITED {id: row.id}]->(new)
}
CALL (row, old, new) {
  MATCH (old)<-[r:OBJECT]-(f:Fact {objectId: row.id})
  DELETE r
  CREATE (f)-[:OBJECT]->(new)
  WITH f
  MATCH (f)-[:ABOUT]->(s:Entity)
  RETURN collect(DISTINCT s.id) AS ids
}
UNWIND ids AS id
RETURN DISTINCT id
