// The applications that a government body commissioned.
// @in anchor: GovernmentBody!
// @row n: Application!
MATCH (anchor)<-[:COMMISSIONED_BY]-(n:Application)
