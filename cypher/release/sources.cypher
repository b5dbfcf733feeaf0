// Sources as they were written, the import or edit that each is of, and all imports that have something from it.
// @row id: ID!
// @row owner: ID!
// @row written: String!
// @row imports: [ID!]!
MATCH (s:Source)
RETURN s.id AS id, s.import AS owner, s.written AS written, COLLECT {
  MATCH (s)<-[:FROM]-(e:Evidence)
  WHERE e.import STARTS WITH 'import:'
  RETURN DISTINCT e.import
} AS imports
ORDER BY id
