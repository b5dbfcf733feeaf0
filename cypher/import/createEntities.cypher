// Makes entities that are not there yet, each under its label.
// @param rows: [Entity!]!
UNWIND $rows AS row
CREATE (n:Entity:$(row.label))
SET n = row.properties
