// Begins an edit, and keeps all other writers waiting until it ends; tells whether it was made by a try before, of which no word came back.
// @param id: ID!
// @row isMade: Boolean!
MATCH (m:GovchainGraph)
SET m.writes = coalesce(m.writes, 0) + 1
RETURN EXISTS { (:Edit {id: $id}) } AS isMade
