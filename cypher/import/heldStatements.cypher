// The claims and gaps of an import as they were written, and the evidence that they rest on.
// @param import: ID!
// @row claims: [Claim!]!
// @row gaps: [Gap!]!
// @row evidence: [Evidence!]!
RETURN
  COLLECT { MATCH (n:Claim {import: $import}) RETURN [n.id, n.written] } AS claims,
  COLLECT { MATCH (n:Gap {import: $import}) RETURN [n.id, n.written] } AS gaps,
  COLLECT { MATCH (n:Claim|Gap)-[:SUPPORTED_BY]->(e:Evidence {import: $import}) RETURN DISTINCT [e.id, e.written] } AS evidence
