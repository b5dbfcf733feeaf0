// Our marker, if the database has it: the model and the constraints that the graph was made with.
// @row modelVersion: Int!
// @row schemaChecksum: String
MATCH (m:GovchainGraph)
RETURN m.modelVersion AS modelVersion, m.schemaChecksum AS schemaChecksum
