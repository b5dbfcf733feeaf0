// The year that holds all these days; null where they are of several, or unknown.
// @in earliest: Any
// @in latest: Any
// @row year: EDTF
WITH *, CASE WHEN left(earliest, 4) = left(latest, 4) THEN left(earliest, 4) END AS year
