// The applications of a subdomain.
// @in anchor: Subdomain!
// @row n: Application!
MATCH (anchor)<-[:IN_SUBDOMAIN]-(n:Application)
