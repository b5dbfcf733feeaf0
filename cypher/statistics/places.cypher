// Each place of an application as stated; null where none is known, and once more for what is only said on another basis.
// @in n: Application!
// @param basis: [Basis!]
// @row deployment: Relationship
// @row foundPlace: Place
// @row place: Place
OPTIONAL MATCH (n)-[deployment:DEPLOYED_IN]->(foundPlace:Place)
WITH *, CASE WHEN $basis IS NULL OR deployment.basis IN $basis THEN foundPlace END AS place
