// What an import has put into the graph: its sources, evidence, claims and gaps as they were written, and which fact rests on what.
// @param import: ID!
// @row sources: [Source!]!
// @row evidence: [Evidence!]!
// @row supports: [Support!]!
// @row claims: [Claim!]!
// @row gaps: [Gap!]!
RETURN
  COLLECT { MATCH (n:Source {import: $import}) RETURN [n.id, n.written] } AS sources,
  COLLECT { MATCH (n:Evidence {import: $import}) RETURN [n.id, n.written] } AS evidence,
  COLLECT { MATCH (n:Evidence {import: $import})<-[:SUPPORTED_BY]-(f:Fact) RETURN [f.key, n.id] } AS supports,
  COLLECT { MATCH (n:Claim {import: $import}) RETURN [n.id, n.written] } AS claims,
  COLLECT { MATCH (n:Gap {import: $import}) RETURN [n.id, n.written] } AS gaps
