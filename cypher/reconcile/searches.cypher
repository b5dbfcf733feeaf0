// What each of several searches finds, so many of each, by the index's own reckoning, in which what is rare counts more.
// @param searches: [Search!]!
// @param limit: Int!
// @row at: Int!
// @row row: Entity!
UNWIND $searches AS search
CALL (search) {
  CALL db.index.fulltext.queryNodes('entity_search', search.words, {limit: $limit}) YIELD node AS n
  RETURN n
}
RETURN search.at AS at, n {.id, .name, .nameEn, .aliases, .identifiers} AS row
