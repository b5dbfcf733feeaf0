// The entities that an import says something of, and those that rest on some sources. By id: of two applications that may be the same it is the first that speaks of the other.
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
RETURN DISTINCT id ORDER BY id
