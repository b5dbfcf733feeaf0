// Whose records count for a supplier, as $via asks: its own, its groups', its members'.
// @in s: Supplier!
// @param via: [Via!]!
// @row holder: Supplier!
// @row via: Via!
// @row membership: [Relationship!]!
CALL (s) {
  WITH s WHERE 'OWN' IN $via
  RETURN s AS holder, 'OWN' AS via, [] AS membership
  UNION ALL
  MATCH (s)-[membership:MEMBER_OF*1..5]->(holder:Supplier) WHERE 'GROUP' IN $via
  RETURN holder, 'GROUP' AS via, membership
  UNION ALL
  MATCH (s)<-[membership:MEMBER_OF*1..5]-(holder:Supplier) WHERE 'MEMBER' IN $via
  RETURN holder, 'MEMBER' AS via, membership
}
