// What has been imported; what is not finished has no checksum.
// @row id: ID!
// @row release: String
// @row checksum: String
// @row builtIn: Boolean!
MATCH (i:Import)
RETURN i.id AS id, i.release AS release, i.checksum AS checksum,
  coalesce(i.builtIn, false) AS builtIn ORDER BY id
