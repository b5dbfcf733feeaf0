// Removes those sources that nothing is from any more; others pass on to an import that has something from them.
// @param import: ID!
// @param ids: [ID!]!
UNWIND $ids AS id
MATCH (n:Source {id: id})
OPTIONAL MATCH (n)<-[:FROM]-(e:Evidence)
WITH n, min(e.import) AS heir
FOREACH (_ IN CASE WHEN heir IS NULL THEN [1] ELSE [] END | DETACH DELETE n)
FOREACH (_ IN CASE WHEN heir <> $import THEN [1] ELSE [] END | SET n.import = heir)
