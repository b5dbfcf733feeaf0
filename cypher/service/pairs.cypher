// Pairs of a supplier and what is shown for it, each once, with what justifies it.
// @in s: Supplier!
// @in shown: Entity!
// @in holder: Supplier!
// @in via: Via!
// @in a: Application
// @in target: Entity!
// @in basis: Basis!
// @in facts: [String!]!
// @param parts: [String!]!
// @row applicationCount: Int!
// @row statementCount: Int!
// @row grounds: [Ground!]!
WITH s, shown, holder, via, a, target, basis, facts
WITH s, shown, max(basis) AS basis, count(DISTINCT a) AS applicationCount,
  count(DISTINCT CASE WHEN a IS NULL THEN [holder.id, target.id] END) AS statementCount,
  min(CASE via WHEN 'OWN' THEN 0 WHEN 'MEMBER' THEN 1 ELSE 2 END) AS nearest,
  collect(CASE WHEN 'grounds' IN $parts THEN {
    via: via, supplier: holder, application: a, place: target, basis: basis, facts: facts
  } END) AS grounds
WITH s, shown, ['OWN', 'MEMBER', 'GROUP'][nearest] AS via, basis, applicationCount, statementCount, grounds
