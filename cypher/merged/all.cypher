// Ids that nothing bears any more, with the entities that bear them as identifiers: of several that with the first id.
// @row id: ID!
// @row survivor: ID!
CALL db.index.fulltext.queryNodes('entity_identifiers', 'GOVCHAIN\\ *') YIELD node AS n
UNWIND n.identifiers AS text
WITH n.id AS survivor, text WHERE text STARTS WITH 'GOVCHAIN '
WITH survivor, substring(text, 9) AS id
WHERE NOT EXISTS { (:Entity {id: id}) }
RETURN id, min(survivor) AS survivor
