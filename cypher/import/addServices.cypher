// Adds to the services that are kept of suppliers in places.
// @param rows: [Service!]!
UNWIND $rows AS row
MATCH (s:Supplier {id: row.supplier})
MATCH (p:Place {id: row.place})
MERGE (s)-[kept:DERIVED_SERVICE]->(p)
SET
  kept.bases = [at IN range(0, size(row.bases) - 1) |
    CASE WHEN coalesce(kept.bases[at], '') > row.bases[at] THEN kept.bases[at] ELSE row.bases[at] END],
  kept.applicationCounts = [at IN range(0, size(row.bases) - 1) | coalesce(kept.applicationCounts[at], 0) + row.applicationCounts[at]],
  kept.statementCounts = [at IN range(0, size(row.bases) - 1) | coalesce(kept.statementCounts[at], 0)]
