// Every gap.
// @row n: Gap!
MATCH (n:Gap)
