// Our marker, if the database has it, with the model and the constraints that the graph was made with, and what was imported.
// @row marker: Marker
// @row imports: [Import!]!
OPTIONAL MATCH (m:GovchainGraph)
RETURN m {.modelVersion, .schemaChecksum} AS marker, COLLECT {
  MATCH (i:Import)
  RETURN i {.id, .release, .checksum, builtIn: coalesce(i.builtIn, false)} ORDER BY i.id
} AS imports
