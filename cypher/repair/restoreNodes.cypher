// Gives nodes that are there the labels and properties that they are to have, and no others.
// @param rows: [Node!]!
UNWIND $rows AS row
MATCH (n)
WHERE elementId(n) = row.element
REMOVE n:$(row.wrongLabels)
SET n:$(row.labels), n = row.properties
