// Which suppliers the own sources of claims put into a category that bear them out.
// @param ids: [ID!]!
// @row id: ID!
// @row found: Int!
// @row stated: Int!
// @row whole: Float
UNWIND $ids AS id
MATCH (c:Claim {id: id})
WITH c, COLLECT { MATCH (c)-[:SUPPORTED_BY]->(:Evidence)-[:FROM]->(s:Source) RETURN DISTINCT s.id } AS sources
CALL (c, sources) {
  MATCH (e:Evidence)<-[:SUPPORTED_BY]-(f:Fact {property: 'CATEGORIES'})-[:ABOUT]->(n:Supplier)
  WHERE e.sourceId IN sources
    AND (c.categories = [] OR f.value IN c.categories) AND (c.suppliers = [] OR f.subjectId IN c.suppliers)
  WITH n, max(e.basis) AS basis
  WHERE coalesce(c.minimumApplications, 0) <= COUNT {
    MATCH (n)<-[:OBJECT]-(g:Fact {property: 'SUPPLIERS'})-[:ABOUT]->(a:Application)
    WHERE any(s IN g.sources WHERE s IN sources) RETURN DISTINCT a
  }
  RETURN count(n) AS found, sum(CASE basis WHEN 'STATED' THEN 1 ELSE 0 END) AS stated
}
RETURN c.id AS id, found, stated,
  head(COLLECT { MATCH (w:Claim {id: c.shareOf}) RETURN w.asserted }) AS whole
