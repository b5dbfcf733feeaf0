// Every claim, with what its judgement needs.
// @row row: Claim!
MATCH (n:Claim)
RETURN n {.*} AS row
