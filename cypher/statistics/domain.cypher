// The domain of an application; null where none is known.
// @in n: Application!
// @param basis: [Basis!]
// @row inDomain: Relationship
// @row foundDomain: Domain
// @row domain: Domain
OPTIONAL MATCH (n)-[inDomain:IN_DOMAIN]->(foundDomain:Domain)
WITH *, CASE WHEN $basis IS NULL OR inDomain.basis IN $basis THEN foundDomain END AS domain
