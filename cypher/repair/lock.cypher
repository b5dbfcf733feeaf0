// Keeps imports of this name waiting until the transaction ends, and changes nothing.
// @param id: ID!
MATCH (i:Import {id: $id})
SET i.begun = timestamp()
REMOVE i.begun
