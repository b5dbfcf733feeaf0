// The applications placed at this very place.
// @in anchor: Place!
// @row n: Application!
MATCH (anchor)<-[:DEPLOYED_IN]-(n:Application)
