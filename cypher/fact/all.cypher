// Every fact.
// @row n: Fact!
MATCH (n:Fact)
