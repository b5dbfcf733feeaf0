// The subdomain of an application; null where none is known.
// @in n: Application!
// @param basis: [Basis!]
// @row subdomain: Subdomain
CALL (n) {
  OPTIONAL MATCH (n)-[link:IN_SUBDOMAIN]->(found:Subdomain)
  RETURN CASE WHEN $basis IS NULL OR link.basis IN $basis THEN found END AS subdomain
}
