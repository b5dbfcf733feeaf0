// Keeps imports of this name waiting until the transaction ends, and notes that the graph may be changed by it.
// @param id: ID!
OPTIONAL MATCH (m:GovchainGraph)
SET m.writes = coalesce(m.writes, 0) + 1
WITH DISTINCT 1 AS once
MATCH (i:Import {id: $id})
SET i.begun = timestamp()
REMOVE i.begun
