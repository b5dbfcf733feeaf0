// The entities that an import says something of, and those that rest on some sources.
// @param import: ID!
// @param sources: [ID!]!
// @row id: ID!
CALL () {
  MATCH (e:Evidence {import: $import})<-[:SUPPORTED_BY]-(f:Fact)
  RETURN f.subjectId AS id
  UNION ALL
  UNWIND $sources AS source
  MATCH (:Source {id: source})<-[:FROM]-(:Evidence)<-[:SUPPORTED_BY]-(f:Fact)
  RETURN f.subjectId AS id
}
RETURN DISTINCT id
