// The domain of an application; null where none is known.
// @in n: Application!
// @param basis: [Basis!]
// @row domain: Domain
CALL (n) {
  OPTIONAL MATCH (n)-[link:IN_DOMAIN]->(found:Domain)
  RETURN CASE WHEN $basis IS NULL OR link.basis IN $basis THEN found END AS domain
}
