// Marks the database as ours, with the version of the model it is in.
// @param modelVersion: Int!
MERGE (m:GovchainGraph {key: 'govchain-graph'})
ON CREATE SET m.modelVersion = $modelVersion
