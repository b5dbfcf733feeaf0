// Makes entities anew that facts are about and that are not there, bare as yet.
// @param rows: [Entity!]!
UNWIND $rows AS row
WITH row WHERE EXISTS { (:Fact {subjectId: row.id}) } AND NOT EXISTS { (:Entity {id: row.id}) }
CREATE (n:Entity:$(row.label))
SET n.id = row.id
