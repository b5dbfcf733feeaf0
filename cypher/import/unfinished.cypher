// Notes that the graph holds an import in part until it is complete.
// @param id: ID!
MATCH (i:Import {id: $id})
SET i.unfinished = true
REMOVE i.begun, i.release, i.checksum, i.builtIn
