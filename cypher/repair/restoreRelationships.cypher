// Gives relationships that are there the properties that they are to have, and no others.
// @param rows: [Relationship!]!
UNWIND $rows AS row
MATCH ()-[r]->()
WHERE elementId(r) = row.element
SET r = row.properties
