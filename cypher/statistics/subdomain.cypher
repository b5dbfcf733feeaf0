// The subdomain of an application; null where none is known.
// @in n: Application!
// @param basis: [Basis!]
// @row inSubdomain: Relationship
// @row foundSubdomain: Subdomain
// @row subdomain: Subdomain
OPTIONAL MATCH (n)-[inSubdomain:IN_SUBDOMAIN]->(foundSubdomain:Subdomain)
WITH *, CASE WHEN $basis IS NULL OR inSubdomain.basis IN $basis THEN foundSubdomain END AS subdomain
