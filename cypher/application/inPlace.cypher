// The applications in a place or anywhere inside it.
// @in anchor: Place!
// @row n: Application!
MATCH (anchor)<-[:WITHIN*0..3]-(:Place)<-[:DEPLOYED_IN]-(n:Application)
