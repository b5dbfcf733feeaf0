// What is shown of a service or an activity: only now, of the rows of a page, are entities read whole.
// @in anchor: ID
// @in key: Any
// @in n: Service!
// @row anchor: ID
// @row key: Any
// @row row: Service!
RETURN anchor, key, n {
  .*,
  supplier: properties(n['supplier']),
  shown: properties(n['shown']),
  grounds: [one IN n['grounds'] | one {
    .*, supplier: properties(one['supplier']), application: properties(one['application']), place: properties(one['place'])
  }]
} AS row
