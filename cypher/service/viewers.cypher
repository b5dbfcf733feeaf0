// For which suppliers a record counts, as $via asks: for its holder, the holder's members, its groups.
// @in holder: Supplier!
// @param via: [Via!]!
// @row s: Supplier!
// @row via: Via!
// @row membership: [Relationship!]!
CALL (holder) {
  WITH holder WHERE 'OWN' IN $via
  RETURN holder AS s, 'OWN' AS via, [] AS membership
  UNION ALL
  MATCH (s:Supplier)-[membership:MEMBER_OF*1..5]->(holder) WHERE 'GROUP' IN $via
  RETURN s, 'GROUP' AS via, membership
  UNION ALL
  MATCH (s:Supplier)<-[membership:MEMBER_OF*1..5]-(holder) WHERE 'MEMBER' IN $via
  RETURN s, 'MEMBER' AS via, membership
}
