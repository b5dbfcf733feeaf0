// The services of those suppliers that have most of them, supplier by supplier, each with the id of its place.
// @in n: Service!
// @param limit: Int!
// @param parts: [String!]!
// @row row: Supplier!
WITH n['supplier'] AS supplier, collect(n) AS services
ORDER BY size(services) DESC, supplier.id LIMIT $limit
RETURN supplier {
  .*,
  cells: [service IN services | service {
    .*,
    supplier: null,
    shown: service['shown']['id'],
    grounds: CASE WHEN 'grounds' IN $parts THEN [one IN service['grounds'] | one {
      .*,
      supplier: head([holder IN [one['supplier']] | holder {.*}]),
      application: head([application IN [one['application']] | application {.*}]),
      place: head([place IN [one['place']] | place {.*}])
    }] END
  }]
} AS row
