// The last day that the newest source may have been published on, or if it does not say, may speak of.
// @row latest: String
MATCH (s:Source)
WHERE s.latest <> ''
RETURN max(s.latest) AS latest
