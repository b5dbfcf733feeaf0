// Places and those that they lie in, the nearest first.
// @param ids: [ID!]!
// @row id: ID!
// @row way: [Place!]!
UNWIND $ids AS id
MATCH way = (:Place {id: id})-[:WITHIN*0..3]->(outer:Place)
WITH id, outer ORDER BY length(way)
RETURN id, collect(outer {.id, .level}) AS way
