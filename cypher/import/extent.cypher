// How much the database holds.
// @row nodes: Int!
// @row relationships: Int!
RETURN COUNT { () } AS nodes, COUNT { ()-->() } AS relationships
