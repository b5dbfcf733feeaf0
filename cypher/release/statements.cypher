// Claims and gaps as they were written, with the evidence that each rests on.
// @row id: ID!
// @row import: ID!
// @row written: String!
// @row evidence: [Evidence!]!
MATCH (n:Claim|Gap)
RETURN n.id AS id, n.import AS import, n.written AS written,
  [(n)-[:SUPPORTED_BY]->(e:Evidence) | e {.id, source: e.sourceId, .locator, .basis, .note}] AS evidence
ORDER BY id
