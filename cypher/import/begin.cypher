// Begins an import and keeps others of the same name waiting until it ends; tells which files it held before.
// @param id: ID!
// @row checksum: String
MERGE (i:Import {id: $id})
SET i.begun = timestamp()
RETURN i.checksum AS checksum
