// Of how many applications each of these properties is known, and stated: the property's place here is that of its digit in `coverage`.
// @param properties: [String!]!
// @row property: String!
// @row known: Int!
// @row stated: Int!
// @row total: Int!
MATCH (n:Application)
// Applications are alike in this by the thousand: they are counted first, then looked at.
WITH n.coverage AS coverage, count(*) AS alike
WITH collect({coverage: coverage, alike: alike}) AS groups
UNWIND range(0, size($properties) - 1) AS i
RETURN $properties[i] AS property,
  reduce(sum = 0, one IN groups | sum + CASE WHEN substring(one.coverage, i, 1) IN ['1', '2'] THEN one.alike ELSE 0 END) AS known,
  reduce(sum = 0, one IN groups | sum + CASE WHEN substring(one.coverage, i, 1) = '2' THEN one.alike ELSE 0 END) AS stated,
  reduce(sum = 0, one IN groups | sum + one.alike) AS total
