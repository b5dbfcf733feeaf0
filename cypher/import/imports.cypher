// What has been imported.
// @row id: ID!
// @row release: String!
// @row checksum: String!
MATCH (i:Import)
RETURN i.id AS id, i.release AS release, i.checksum AS checksum ORDER BY id
