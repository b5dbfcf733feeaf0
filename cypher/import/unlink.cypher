// Removes the relationships that facts about entities have given, before they are given anew.
// @param subjects: [ID!]!
UNWIND $subjects AS id
MATCH (n:Entity {id: id})
CALL (n) {
  MATCH (n)-[r:DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|POSSIBLY_SAME_AS|MEMBER_OF|WITHIN|BASED_IN|SERVES|ACTIVE_IN|SEATED_IN]->()
  RETURN r
  UNION ALL
  MATCH (n:Application)<-[r:SUPPLIES]-()
  RETURN r
}
DELETE r
