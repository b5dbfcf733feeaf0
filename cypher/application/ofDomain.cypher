// The applications of a domain.
// @in anchor: Domain!
// @row n: Application!
MATCH (anchor)<-[:IN_DOMAIN]-(n:Application)
