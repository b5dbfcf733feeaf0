// Every source.
// @row n: Source!
MATCH (n:Source)
