// The best hits of a search behind a place, sorted by what their texts tell of how they were hit, or else it was by typos; none where it has more than few in all.
// @param hits: Lucene!
// @param ways: [Way!]!
// @param misspelt: Int!
// @param few: Int!
// @param from: Place!
// @param limit: Int!
// @row tier: Int!
// @row length: Int!
// @row row: Entity!
CALL db.index.fulltext.queryNodes('entity_search', $hits, {limit: $few}) YIELD node
WITH collect(node) AS nodes
WHERE size(nodes) < $few
UNWIND nodes AS n
WITH n AS shown, ' ' + n.searchTerms + ' ' AS text
WITH shown, toInteger(substring(text, 2, 2)) AS length, coalesce(
  head([way IN $ways WHERE all(runs IN way.has WHERE any(run IN runs WHERE text CONTAINS run)) | way.tier]),
  $misspelt
) AS tier
WHERE tier > $from.tier OR (tier = $from.tier AND (length > $from.length OR (length = $from.length AND shown.id > $from.id)))
WITH tier, length, shown ORDER BY tier, length, shown.id LIMIT $limit
RETURN tier, length, shown {.*} AS row
