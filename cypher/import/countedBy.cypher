// The suppliers and places whose counts entities go into: themselves, those of an application, those around and inside a place.
// @param subjects: [ID!]!
// @row id: ID!
UNWIND $subjects AS subject
MATCH (n:Entity {id: subject})
CALL (n) {
  WITH n WHERE n:Supplier OR n:Place
  RETURN n AS c
  UNION
  MATCH (n:Application)<-[:SUPPLIES]-(c:Supplier)
  RETURN c
  UNION
  MATCH (n:Application)-[:DEPLOYED_IN]->(:Place)-[:WITHIN*0..3]->(c:Place)
  RETURN c
  UNION
  MATCH (n:Place)-[:WITHIN*1..3]->(c:Place)
  RETURN c
  UNION
  MATCH (n:Place)<-[:WITHIN*0..3]-(:Place)<-[:SERVES]-(c:Supplier)
  RETURN c
  UNION
  MATCH (n:Place)<-[:WITHIN*0..3]-(:Place)<-[:DEPLOYED_IN]-(:Application)<-[:SUPPLIES]-(c:Supplier)
  RETURN c
}
RETURN DISTINCT c.id AS id
