// Places rolled up to a level: the nearest place that is on it or coarser.
// @in target: Place!
// @param levels: [PlaceLevel!]!
// @row shown: Place!
WITH *, head(COLLECT {
  MATCH way = (target)-[:WITHIN*0..3]->(outer:Place) WHERE outer.level IN $levels
  RETURN outer ORDER BY length(way) LIMIT 1
}) AS shown
