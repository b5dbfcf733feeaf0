// Each place of an application as stated; null where none is known, and once more for what is only said on another basis.
// @in n: Application!
// @param basis: [Basis!]
// @row place: Place
CALL (n) {
  OPTIONAL MATCH (n)-[link:DEPLOYED_IN]->(found:Place)
  RETURN CASE WHEN $basis IS NULL OR link.basis IN $basis THEN found END AS place
}
