// What was imported, and how much evidence each import has brought.
// @row id: ID!
// @row release: String
// @row checksum: String
// @row builtIn: Boolean!
// @row evidenceCount: Int!
MATCH (i:Import)
RETURN i.id AS id, i.release AS release, i.checksum AS checksum, coalesce(i.builtIn, false) AS builtIn,
  COUNT { MATCH (e:Evidence) WHERE e.import = i.id RETURN e } AS evidenceCount
ORDER BY id
