// Pairs of applications that may be one and the same, each once and by ids, with the facts that say so.
// @param limit: Int!
// @row one: ID!
// @row other: ID!
// @row facts: [String!]!
MATCH (a:Application)-[r:POSSIBLY_SAME_AS]->(b:Application)
WITH CASE WHEN a.id < b.id THEN [a.id, b.id] ELSE [b.id, a.id] END AS pair, collect(r.fact) AS facts
RETURN pair[0] AS one, pair[1] AS other, facts ORDER BY one, other LIMIT $limit
