// Removes facts.
// @param keys: [String!]!
UNWIND $keys AS key
MATCH (f:Fact {key: key})
DETACH DELETE f
