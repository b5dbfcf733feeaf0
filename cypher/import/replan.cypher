// Samples the indexes and forgets how questions were answered, where $changed statements are many beside the facts there are.
// @param changed: Int!
MATCH (f:Fact)
WITH count(f) AS facts
WHERE $changed * 20 > facts
CALL db.prepareForReplanning(60)
