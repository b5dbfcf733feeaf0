// How many nodes there are under each label that users know.
// @row label: String!
// @row count: Int!
UNWIND [
  ['Application', COUNT { (:Application) }], ['Supplier', COUNT { (:Supplier) }], ['Place', COUNT { (:Place) }],
  ['GovernmentBody', COUNT { (:GovernmentBody) }], ['Domain', COUNT { (:Domain) }], ['Subdomain', COUNT { (:Subdomain) }],
  ['Source', COUNT { (:Source) }], ['Evidence', COUNT { (:Evidence) }], ['Fact', COUNT { (:Fact) }],
  ['Claim', COUNT { (:Claim) }], ['Gap', COUNT { (:Gap) }]
] AS pair
RETURN pair[0] AS label, pair[1] AS count
