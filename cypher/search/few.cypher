// The best hits of a search behind a place, sorted by what their texts tell of how they were hit, or else it was by typos; one row of nothing where it has more than few in all.
// @param hits: Lucene!
// @param ways: [Way!]!
// @param misspelt: Int!
// @param few: Int!
// @param from: Place!
// @param limit: Int!
// @row tier: Int!
// @row length: Int
// @row row: Entity
CALL db.index.fulltext.queryNodes('entity_search', $hits, {limit: $few}) YIELD node
WITH collect(node) AS nodes
UNWIND CASE WHEN size(nodes) < $few THEN nodes ELSE [null] END AS shown
WITH shown, ' ' + shown.searchTerms + ' ' AS text
WITH shown, toInteger(substring(text, 2, 2)) AS length, coalesce(
  head([way IN $ways WHERE all(runs IN way.has WHERE any(run IN runs WHERE text CONTAINS run)) | way.tier]),
  $misspelt
) AS tier
WHERE shown IS NULL OR tier > $from.tier OR (tier = $from.tier AND (length > $from.length OR (length = $from.length AND shown.id > $from.id)))
WITH tier, length, shown ORDER BY tier, length, shown.id LIMIT $limit
RETURN tier, length, shown {.*} AS row
