// Which of these ids entities have.
// @param ids: [ID!]!
// @row id: ID!
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id
