// A service or an activity as a row of a list.
// @in s: Supplier!
// @in shown: Entity!
// @in via: Via!
// @in basis: Basis!
// @in applicationCount: Int!
// @in statementCount: Int!
// @in grounds: [Ground!]!
// @row n: Service!
WITH s, shown, via, basis, applicationCount, statementCount, grounds, s.id + ' ' + shown.id AS id
WITH {
  id: id, supplier: s, shown: shown, via: via,
  basis: basis, applicationCount: applicationCount, statementCount: statementCount, grounds: grounds
} AS n
