// The services of those suppliers that have most of them.
// @in n: Service!
// @param limit: Int!
// @row anchor: ID
// @row key: Int!
// @row n: Service!
WITH n['supplier'] AS s, collect(n) AS cells
ORDER BY size(cells) DESC, s.id LIMIT $limit
UNWIND cells AS n
WITH null AS anchor, size(cells) AS key, n
