// Takes away the support of facts.
// @param rows: [Support!]!
UNWIND $rows AS row
MATCH (:Fact {key: row.key})-[r:SUPPORTED_BY]->(:Evidence {id: row.evidence})
DELETE r
