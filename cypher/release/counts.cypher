// How many nodes of each label the graph holds.
// @row label: String!
// @row count: Int!
UNWIND [
  ['Application', COUNT { (:Application) }],
  ['Supplier', COUNT { (:Supplier) }],
  ['Place', COUNT { (:Place) }],
  ['GovernmentBody', COUNT { (:GovernmentBody) }],
  ['Domain', COUNT { (:Domain) }],
  ['Subdomain', COUNT { (:Subdomain) }],
  ['Fact', COUNT { (:Fact) }],
  ['Evidence', COUNT { (:Evidence) }],
  ['Source', COUNT { (:Source) }],
  ['Claim', COUNT { (:Claim) }],
  ['Gap', COUNT { (:Gap) }],
  ['Edit', COUNT { (:Edit) }]
] AS one
RETURN one[0] AS label, one[1] AS count
