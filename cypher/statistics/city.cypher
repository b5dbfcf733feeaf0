// The prefecture-level unit of a place, or the municipality itself; null where there is neither.
// @in place: Place
// @row city: Place
CALL (place) {
  OPTIONAL MATCH way = (place)-[:WITHIN*0..3]->(outer:Place)
  WHERE outer.level = 'PREFECTURE' OR outer.kind = 'MUNICIPALITY'
  RETURN outer AS city ORDER BY length(way) LIMIT 1
}
