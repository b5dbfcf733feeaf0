// Sources that an import has put into the graph, and those that are to be written, with the import that each is of.
// @param import: ID!
// @param ids: [ID!]!
// @row id: ID!
// @row written: String!
// @row owner: ID!
MATCH (n:Source)
WHERE n.import = $import OR n.id IN $ids
RETURN n.id AS id, n.written AS written, n.import AS owner
