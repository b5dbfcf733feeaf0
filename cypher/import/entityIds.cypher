// The ids of all entities.
// @row id: ID!
MATCH (n:Entity)
RETURN n.id AS id ORDER BY id
