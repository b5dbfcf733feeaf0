// What the shortest ways between two entities run over: the first of them by ids, with their links and nodes, and all that a search for longer ones begins with.
// @param limit: Int!
// @in first: Entity!
// @in last: Entity!
// @in closed: [Entity!]!
// @in ways: [Path!]!
// @row first: Int!
// @row last: Int!
// @row degree: Int!
// @row closed: [Int!]!
// @row ways: Int!
// @row length: Int
// @row trails: [[ID!]!]!
// @row links: [Relationship!]!
// @row nodes: [Entity!]!
CALL (ways) {
  UNWIND ways AS way
  WITH [n IN nodes(way) | n.id] AS ids, collect(way) AS alike ORDER BY ids LIMIT $limit
  RETURN collect(ids) AS trails, collect(alike) AS chosen
}
CALL (chosen) {
  UNWIND chosen AS alike
  UNWIND alike AS way
  UNWIND relationships(way) AS r
  WITH DISTINCT r
  WITH startNode(r).id AS from, type(r) AS type, endNode(r).id AS to, max(r.basis) AS basis, collect(r.fact) AS facts
  RETURN collect({from: from, type: type, to: to, basis: basis, facts: facts}) AS links
}
CALL (chosen) {
  UNWIND chosen AS alike
  UNWIND nodes(alike[0]) AS shown
  WITH DISTINCT shown
  RETURN collect(shown {.*}) AS nodes
}
RETURN id(first) AS first, id(last) AS last, COUNT {
  (first)-[:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]-()
} AS degree, [id(first), id(last)] + [n IN closed | id(n)] AS closed, size(ways) AS ways, length(ways[0]) AS length, trails, links, nodes
