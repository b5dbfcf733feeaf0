// The province of a place; null for a country.
// @in place: Place
// @row province: Place
OPTIONAL MATCH (place)-[:WITHIN*0..3]->(province:Place {level: 'PROVINCE'})
