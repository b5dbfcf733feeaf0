// Every government body.
// @row n: GovernmentBody!
MATCH (n:GovernmentBody)
