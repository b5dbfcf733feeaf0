// Says of facts which are accepted, on what basis, who says so, and which say the same.
// @param rows: [Fact!]!
UNWIND $rows AS row
MATCH (f:Fact {key: row.key})
SET f.accepted = row.accepted, f.basis = row.basis, f.sources = row.sources, f.twins = row.twins
