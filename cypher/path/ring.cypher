// What lies one link around each of several groups of nodes and a path may run through; nodes are told by where the database keeps them.
// @param groups: [[Int!]!]!
// @param goals: [Int!]!
// @param types: [RelationshipType!]!
// @param closed: [Int!]!
// @param avoid: [String!]!
// @row ring: [Int!]!
UNWIND range(0, size($groups) - 1) AS group
CALL (group) {
  UNWIND $groups[group] AS one
  MATCH (u) WHERE id(u) = one
  MATCH (u)-[r:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS]-(v)
  WHERE type(r) IN $types
  WITH DISTINCT group, v
  WHERE NOT id(v) IN $closed AND none(label IN labels(v) WHERE label IN $avoid)
    AND coalesce(id(v) <> $goals[group], true)
  RETURN collect(id(v)) AS ring
}
RETURN ring
ORDER BY group
