// How many entities there are.
// @row nodes: Int!
RETURN COUNT { (:Entity) } AS nodes
