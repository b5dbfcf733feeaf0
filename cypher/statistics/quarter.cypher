// The quarter that holds all these days, 2020-33 for the first of 2020; null where they are of several, or unknown.
// @in earliest: Any
// @in latest: Any
// @row quarter: EDTF
WITH *, CASE
  WHEN left(earliest, 4) = left(latest, 4)
    AND (toInteger(substring(earliest, 5, 2)) + 2) / 3 = (toInteger(substring(latest, 5, 2)) + 2) / 3
  THEN left(earliest, 4) + '-' + toString(32 + (toInteger(substring(earliest, 5, 2)) + 2) / 3)
END AS quarter
