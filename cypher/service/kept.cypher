// Services as they are kept, at a level: its position among the levels; -1 is the finest, as stated.
// @in s: Supplier!
// @in shown: Place!
// @in kept: Relationship!
// @in at: Int!
// @row applicationCount: Int!
WITH s, shown, kept, at, kept.applicationCounts[at] AS applicationCount
