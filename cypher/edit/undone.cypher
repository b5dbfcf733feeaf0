// Notes by which edit another was taken back; by none: it holds again.
// @param id: ID!
// @param by: ID
MATCH (e:Edit {id: $id})
SET e.undoneBy = $by
