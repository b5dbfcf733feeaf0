// Every edit.
// @row n: Edit!
MATCH (n:Edit)
