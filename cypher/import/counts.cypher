// What is counted of suppliers and places. Plans serve no province, but they are applications.
// @param ids: [ID!]!
// @row id: ID!
// @row counts: Counts!
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN id, CASE WHEN n:Supplier THEN {
  applicationCount: COUNT { MATCH (n)-[:SUPPLIES]->(a:Application) RETURN DISTINCT a },
  provinceCount: COUNT { (n)-[:DERIVED_SERVICE]->(:Place {level: 'PROVINCE'}) }
} ELSE {
  applicationCount: COUNT { MATCH (n)<-[:WITHIN*0..3]-(:Place)<-[:DEPLOYED_IN]-(a:Application) RETURN DISTINCT a }
} END AS counts
