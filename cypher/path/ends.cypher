// Where the database keeps the ends of a path and what no path runs through: its ends, countries, what is to be avoided.
// @param from: ID!
// @param to: ID!
// @param avoidIds: [ID!]!
// @row first: Int!
// @row last: Int!
// @row degree: Int!
// @row closed: [Int!]!
MATCH (first:Entity {id: $from})
MATCH (last:Entity {id: $to})
RETURN id(first) AS first, id(last) AS last, COUNT {
  (first)-[:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]-()
} AS degree, [id(first), id(last)]
  + COLLECT { MATCH (n:Place) WHERE n.level = 'COUNTRY' RETURN id(n) }
  + COLLECT { UNWIND $avoidIds AS avoided MATCH (n:Entity {id: avoided}) RETURN id(n) } AS closed
