// Ids that are said to be given up, with the entities that this is said of: of several the first.
// @row id: ID!
// @row survivor: ID!
CALL db.index.fulltext.queryNodes('entity_identifiers', 'GOVCHAIN\\ *') YIELD node AS n
MATCH (n)<-[:ABOUT]-(f:Fact {property: 'IDENTIFIERS', accepted: true})
WHERE f.value STARTS WITH 'GOVCHAIN '
RETURN substring(f.value, 9) AS id, min(f.subjectId) AS survivor
