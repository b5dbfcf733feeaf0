// Every claim, with what its judgement needs, by id.
// @row row: Claim!
MATCH (n:Claim)
RETURN n {.*} AS row
ORDER BY n.id
