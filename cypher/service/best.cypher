// Several roles of a supplier in one application are one ground, as good as the best of them.
// @in s: Supplier!
// @in shown: Entity!
// @in holder: Supplier!
// @in via: Via!
// @in a: Application
// @in target: Entity!
// @in basis: Basis!
// @in facts: [String!]!
// @row basis: Basis!
// @row facts: [String!]!
WITH s, shown, holder, via, a, target, max(basis) AS basis, collect(facts) AS roles
WITH s, shown, holder, via, a, target, basis, reduce(joined = [], role IN roles | joined + role) AS facts
