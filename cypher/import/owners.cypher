// Claims and gaps of other imports than this one that bear these ids.
// @param import: ID!
// @param ids: [ID!]!
// @row id: ID!
// @row owner: ID!
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Claim {id: id}) RETURN n.import AS owner
  UNION ALL
  MATCH (n:Gap {id: id}) RETURN n.import AS owner
}
WITH id, owner WHERE owner <> $import
RETURN id, owner
