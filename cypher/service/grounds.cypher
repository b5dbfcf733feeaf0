// Each record seen from a supplier, as good as its weakest link. A group's record is its member's only where one source says both.
// @in s: Supplier!
// @in holder: Supplier!
// @in via: Via!
// @in membership: [Relationship!]!
// @in a: Application
// @in target: Entity!
// @in links: [Relationship!]!
// @param parts: [String!]!
// @row basis: Basis!
// @row facts: [String!]!
WITH *
WHERE via <> 'GROUP' OR any(source IN links[0].sources WHERE all(m IN membership WHERE source IN m.sources))
WITH *, CASE WHEN 'grounds' IN $parts THEN [link IN links + membership | link.fact] ELSE [] END AS facts,
  reduce(weakest = 'STATED', link IN links + membership |
    CASE WHEN link.basis < weakest THEN link.basis ELSE weakest END) AS basis
