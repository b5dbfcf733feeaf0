// Services as they are kept: whether a pair counts at a level, by its position among the levels; -1 is the finest, as stated.
// @in s: Supplier!
// @in shown: Place!
// @in kept: Relationship!
// @in at: Int!
// @row applicationCount: Int!
WITH s, shown, kept, at WHERE kept.bases[at] <> ''
WITH s, shown, kept, at, kept.applicationCounts[at] AS applicationCount
