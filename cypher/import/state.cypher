// Makes facts that are not there yet: with new evidence, what they are about, what they point at, and the relationships they give.
// @param rows: [Stated!]!
UNWIND $rows AS row
MATCH (subject:Entity {id: row.id})
CALL (row) {
  UNWIND row.evidence AS properties
  CREATE (e:Evidence)
  SET e = properties
  WITH e, properties
  CALL (e, properties) { MATCH (s:Source {id: properties.sourceId}) CREATE (e)-[:FROM]->(s) }
  RETURN collect(e) AS made
}
CALL (row, subject, made) {
  UNWIND row.facts AS fact
  CREATE (f:Fact)-[:ABOUT]->(subject)
  SET f = fact.properties
  FOREACH (at IN fact.made | FOREACH (e IN [made[at]] | CREATE (f)-[:SUPPORTED_BY]->(e)))
  WITH subject, f, fact WHERE fact.object IS NOT NULL
  MATCH (object:Entity {id: fact.object})
  CREATE (f)-[:OBJECT]->(object)
  WITH subject, object, fact
  UNWIND fact.links AS link
  WITH link, CASE WHEN link.reversed THEN object ELSE subject END AS from,
    CASE WHEN link.reversed THEN subject ELSE object END AS to
  CREATE (from)-[r:$(link.type)]->(to)
  SET r = link.properties
}
