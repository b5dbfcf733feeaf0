// Notes that an import is complete.
// @param id: ID!
// @param release: String
// @param checksum: String!
// @param builtIn: Boolean!
MATCH (i:Import {id: $id})
SET i.release = $release, i.checksum = $checksum, i.builtIn = $builtIn
REMOVE i.begun, i.unfinished
