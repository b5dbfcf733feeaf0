// The places of an application as stated, for counting; none for what is only said on another basis.
// @in n: Application!
// @param basis: [Basis!]
// @row anyPlace: Place
CALL (n) {
  OPTIONAL MATCH (n)-[link:DEPLOYED_IN]->(found:Place) WHERE $basis IS NULL OR link.basis IN $basis
  RETURN found AS anyPlace
}
