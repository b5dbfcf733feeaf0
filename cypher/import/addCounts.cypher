// Adds to the number of applications of suppliers and places; tells what is counted of them then.
// @param rows: [Count!]!
// @row id: ID!
// @row counts: Counts!
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n.applicationCount = n.applicationCount + row.more
RETURN n.id AS id, CASE WHEN n:Supplier THEN {
  applicationCount: n.applicationCount,
  provinceCount: COUNT { (n)-[:DERIVED_SERVICE]->(:Place {level: 'PROVINCE'}) }
} ELSE {applicationCount: n.applicationCount} END AS counts
