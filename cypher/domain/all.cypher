// Every domain.
// @row n: Domain!
MATCH (n:Domain)
