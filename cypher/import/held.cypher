// Our marker, if the database has it: the model and the constraints that the graph was made with, and how often it was written to; and what was imported.
// @row marker: Marker
// @row imports: [Import!]!
OPTIONAL MATCH (m:GovchainGraph)
RETURN m {.modelVersion, .schemaChecksum, writes: coalesce(m.writes, 0)} AS marker, COLLECT {
  MATCH (i:Import)
  RETURN i {.id, .release, .checksum, builtIn: coalesce(i.builtIn, false)} ORDER BY i.id
} AS imports
