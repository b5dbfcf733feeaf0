// Services as they are kept: what counts of a pair at one level, by its position among the levels; -1 is the finest, as stated.
// @in s: Supplier!
// @in shown: Place!
// @in kept: Relationship!
// @in at: Int!
// @row via: Via!
// @row basis: Basis!
// @row applicationCount: Int!
// @row statementCount: Int!
// @row grounds: [Ground!]!
WITH s, shown, 'OWN' AS via, kept.bases[at] AS basis, kept.applicationCounts[at] AS applicationCount,
  kept.statementCounts[at] AS statementCount, [] AS grounds
WHERE basis <> ''
