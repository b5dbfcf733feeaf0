// Our marker, if the database has it: the model and the constraints that the graph was made with, and how often it was written to; what was imported, and how much was edited.
// @row marker: Marker
// @row imports: [Import!]!
// @row edits: Int!
OPTIONAL MATCH (m:GovchainGraph)
RETURN m {.modelVersion, .schemaChecksum, writes: coalesce(m.writes, 0)} AS marker, COLLECT {
  MATCH (i:Import)
  RETURN i {.id, .release, .checksum, builtIn: coalesce(i.builtIn, false)} ORDER BY i.id
} AS imports, COUNT { (:Edit) } AS edits
