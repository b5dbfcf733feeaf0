// That the graph can be read, and which version of the model it is in.
// @row modelVersion: Int!
MATCH (m:GovchainGraph)
RETURN m.modelVersion AS modelVersion
