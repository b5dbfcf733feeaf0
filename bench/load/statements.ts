export const sources = 'UNWIND $rows AS row MERGE (n:Source {id: row.id}) SET n = row';

export const evidence = `
UNWIND $rows AS row
MATCH (s:Source {id: row.sourceId})
CREATE (n:Evidence)-[:FROM]->(s)
SET n = row`;

export const supports = `
UNWIND $rows AS row
MATCH (f:Fact {key: row.key})
MATCH (e:Evidence {id: row.evidence})
CREATE (f)-[:SUPPORTED_BY]->(e)`;

export const applications = 'UNWIND $rows AS row CREATE (n:Entity:Application) SET n = row';

export const factsAbout = `
UNWIND $rows AS row
MATCH (f:Fact {key: row.key})
MATCH (a:Entity {id: row.subjectId})
CREATE (f)-[:ABOUT]->(a)`;

export const objects = `
UNWIND $rows AS row
MATCH (f:Fact {key: row.key})
MATCH (o:Entity {id: row.objectId})
CREATE (f)-[:OBJECT]->(o)`;

export const links = (type: string): string => `
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity {id: row.to})
CREATE (a)-[r:${type}]->(b)
SET r = row.properties`;

/** The best that we know for rows that are known to be new: every node is sought once, and none of those just made. */
export const facts = `
UNWIND $rows AS row
MATCH (a:Entity {id: row.id})
CALL (row) {
  UNWIND row.evidence AS properties
  MATCH (s:Source {id: properties.sourceId})
  CREATE (e:Evidence)-[:FROM]->(s)
  SET e = properties
  RETURN collect(e) AS made
}
CALL (row, a, made) {
  UNWIND row.facts AS fact
  CREATE (f:Fact)-[:ABOUT]->(a)
  SET f = fact.properties
  FOREACH (at IN fact.evidence | FOREACH (e IN [made[at]] | CREATE (f)-[:SUPPORTED_BY]->(e)))
  WITH a, f, fact WHERE fact.object IS NOT NULL
  MATCH (o:Entity {id: fact.object})
  CREATE (f)-[:OBJECT]->(o)
  WITH a, o, fact
  UNWIND fact.links AS link
  WITH link, CASE WHEN link.reversed THEN o ELSE a END AS from, CASE WHEN link.reversed THEN a ELSE o END AS to
  CREATE (from)-[r:$(link.type)]->(to)
  SET r = link.properties
}`;

export const later = `
UNWIND $rows AS row
MATCH (f:Fact {key: row.properties.fact})-[:ABOUT]->(a)
MATCH (o:Entity {id: row.to})
CREATE (f)-[:OBJECT]->(o)
CREATE (a)-[r:$(row.type)]->(o)
SET r = row.properties`;

export const services = `
UNWIND $rows AS row
MATCH (s:Supplier {id: row.from})
MATCH (p:Place {id: row.to})
MERGE (s)-[r:DERIVED_SERVICE]->(p)
SET r = row.properties`;

export const counts = 'UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row.properties';

export const nodes = (label: string): string => `UNWIND $rows AS row CREATE (n:${label}) SET n = row`;

export const about = (label: string): string => `
UNWIND $rows AS row
MATCH (n:${label} {id: row.from})
MATCH (e:Entity {id: row.to})
CREATE (n)-[:ABOUT]->(e)`;

export const supported = (label: string): string => `
UNWIND $rows AS row
MATCH (n:${label} {id: row.from})
MATCH (e:Evidence {id: row.to})
CREATE (n)-[:SUPPORTED_BY]->(e)`;
