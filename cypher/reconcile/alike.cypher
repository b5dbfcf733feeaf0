// Entities whose names have most in common with a text, by the index's own reckoning, in which what is rare counts more.
// @param words: Lucene!
// @param limit: Int!
// @row row: Entity!
CALL db.index.fulltext.queryNodes('entity_search', $words, {limit: $limit}) YIELD node AS n
RETURN n {.id, .name, .nameEn, .aliases, .identifiers} AS row
