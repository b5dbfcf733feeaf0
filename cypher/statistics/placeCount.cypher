// The places of an application as stated, for counting; none for what is only said on another basis.
// @in n: Application!
// @param basis: [Basis!]
// @row anyDeployment: Relationship
// @row anyPlace: Place
OPTIONAL MATCH (n)-[anyDeployment:DEPLOYED_IN]->(anyPlace:Place) WHERE $basis IS NULL OR anyDeployment.basis IN $basis
