// What else is kept of a service at a level.
// @in s: Supplier!
// @in shown: Place!
// @in kept: Relationship!
// @in at: Int!
// @in applicationCount: Int!
// @row via: Via!
// @row basis: Basis!
// @row statementCount: Int!
// @row grounds: [Ground!]!
WITH s, shown, 'OWN' AS via, kept.bases[at] AS basis, applicationCount, kept.statementCounts[at] AS statementCount,
  [] AS grounds
