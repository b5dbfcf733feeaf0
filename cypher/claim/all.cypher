// Every claim.
// @row n: Claim!
MATCH (n:Claim)
