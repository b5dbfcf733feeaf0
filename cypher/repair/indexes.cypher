// Indexes by name; a constraint has one of the same name.
// @row name: String!
SHOW INDEXES YIELD name
RETURN name
