// Every application.
// @row n: Application!
MATCH (n:Application)
