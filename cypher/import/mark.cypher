// Marks the database as ours, with the version of the model it is in and the constraints it has.
// @param modelVersion: Int!
// @param schemaChecksum: String!
MERGE (m:GovchainGraph {key: 'govchain-graph'})
SET m.modelVersion = $modelVersion, m.schemaChecksum = $schemaChecksum, m.writes = coalesce(m.writes, 0) + 1
