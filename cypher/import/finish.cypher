// Notes that an import is complete.
// @param id: ID!
// @param release: String!
// @param checksum: String!
MATCH (i:Import {id: $id})
SET i.release = $release, i.checksum = $checksum
REMOVE i.begun
