// How far an application has come; null where that is unknown.
// @in n: Application!
// @param basis: [Basis!]
// @row status: ApplicationStatus
WITH *, CASE WHEN n.status <> 'UNKNOWN' AND ($basis IS NULL OR n.statusBasis IN $basis) THEN n.status END AS status
