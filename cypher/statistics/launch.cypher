// The first and last day that an application can have been launched on; nulls where no date is known.
// @in n: Application!
// @param basis: [Basis!]
// @row earliest: Date
// @row latest: Date
WITH *,
  CASE WHEN $basis IS NULL OR n.launchedBasis IN $basis THEN n.launchedEarliest END AS earliest,
  CASE WHEN $basis IS NULL OR n.launchedBasis IN $basis THEN n.launchedLatest END AS latest
