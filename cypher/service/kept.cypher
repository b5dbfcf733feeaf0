// Services as they are kept, where a pair counts at a level: by its position among the levels; -1 is the finest, as stated. What has applications has a basis, which need not be read to know it.
// @in s: Supplier!
// @in shown: Place!
// @in kept: Relationship!
// @in at: Int!
// @row applicationCount: Int!
WITH s, shown, kept, at, kept.applicationCounts[at] AS applicationCount
WHERE applicationCount > 0 OR kept.bases[at] <> ''
WITH s, shown, kept, at, applicationCount
