// An edit as it is kept.
// @param id: ID!
// @row edit: Edit!
MATCH (e:Edit {id: $id})
RETURN e {.*} AS edit
