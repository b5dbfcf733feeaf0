// Works out anew which services of their own suppliers have, and keeps them: one relationship for each pair, with what counts at each level.
// @param ids: [ID!]!
// @param levels: [PlaceLevel!]!
UNWIND $ids AS id
MATCH (s:Supplier {id: id})
CALL (s) {
  OPTIONAL MATCH (s)-[kept:DERIVED_SERVICE]->()
  DELETE kept
}
CALL (s) {
  MATCH (s)-[u:SUPPLIES]->(a:Application)-[d:DEPLOYED_IN]->(target:Place)
  WHERE a.status <> 'PLANNED'
  RETURN a, target, CASE WHEN u.basis < d.basis THEN u.basis ELSE d.basis END AS basis
  UNION ALL
  MATCH (s)-[v:SERVES]->(target:Place)
  RETURN null AS a, target, v.basis AS basis
}
WITH s, target, collect({application: a, basis: basis}) AS records
CALL (target) {
  MATCH way = (target)-[:WITHIN*0..3]->(outer:Place)
  WITH outer ORDER BY length(way)
  WITH collect(outer) AS around
  UNWIND range(0, size($levels) - 1) AS level
  RETURN level, head([outer IN around WHERE outer.level IN $levels[..level + 1]]) AS shown
}
UNWIND records AS record
WITH s, shown, level, max(record.basis) AS basis, count(DISTINCT record.application) AS applications,
  count(DISTINCT CASE WHEN record.application IS NULL THEN target END) AS statements
WHERE shown IS NOT NULL
WITH s, shown, collect({level: level, basis: basis, applications: applications, statements: statements}) AS found
WITH s, shown, [level IN range(0, size($levels) - 1) | head([one IN found WHERE one.level = level])] AS found
CREATE (s)-[:DERIVED_SERVICE {
  bases: [one IN found | coalesce(one.basis, '')],
  applicationCounts: [one IN found | coalesce(one.applications, 0)],
  statementCounts: [one IN found | coalesce(one.statements, 0)]
}]->(shown)
