// Suppliers' own services as they are kept, in the order of the suppliers, those after one of them.
// @param after: ID!
// @param limit: Int!
// @row key: ID!
// @row row: [Service!]!
MATCH (n:Supplier) WHERE n.id > $after
WITH n ORDER BY n.id LIMIT $limit
RETURN n.id AS key, COLLECT {
  MATCH (n)-[r:DERIVED_SERVICE]->(p:Place)
  RETURN r {
    supplier: n.id, supplierName: n.name, place: p.id, placeName: p.name, .bases, .applicationCounts, .statementCounts
  } ORDER BY p.id
} AS row
ORDER BY key
