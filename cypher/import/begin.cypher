// Begins a part of an import, and keeps all other writers waiting until it ends; tells which files the import held before.
// @param id: ID!
// @row checksum: String
// @row isNew: Boolean!
MATCH (m:GovchainGraph)
SET m.writes = coalesce(m.writes, 0) + 1
MERGE (i:Import {id: $id})
SET i.begun = timestamp()
RETURN i.checksum AS checksum, i.checksum IS NULL AND i.unfinished IS NULL AS isNew
