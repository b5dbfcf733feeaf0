// How many facts a better one disagrees with.
// @row conflictCount: Int!
MATCH (n:Fact {accepted: false})
RETURN count(n) AS conflictCount
