// What is shown of a service or an activity: only now, of the rows of a page, are entities read whole.
// @in anchor: ID
// @in key: Any
// @in n: Service!
// @param parts: [String!]!
// @row anchor: ID
// @row key: Any
// @row row: Service!
WITH anchor, key, n, n['supplier'] AS supplier, n['shown'] AS shown
RETURN anchor, key, n {
  .*,
  supplier: CASE WHEN 'supplier' IN $parts THEN supplier {.*} END,
  shown: CASE WHEN 'shown' IN $parts THEN shown {.*} END,
  grounds: CASE WHEN 'grounds' IN $parts THEN [one IN n['grounds'] | one {
    .*,
    supplier: head([holder IN [one['supplier']] | holder {.*}]),
    application: head([application IN [one['application']] | application {.*}]),
    place: head([place IN [one['place']] | place {.*}])
  }] END
} AS row
