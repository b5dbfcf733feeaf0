// How many of each label the graph holds.
// @row counts: Counts!
RETURN {
  Application: COUNT { (:Application) },
  Supplier: COUNT { (:Supplier) },
  Place: COUNT { (:Place) },
  GovernmentBody: COUNT { (:GovernmentBody) },
  Domain: COUNT { (:Domain) },
  Subdomain: COUNT { (:Subdomain) },
  Fact: COUNT { (:Fact) },
  Evidence: COUNT { (:Evidence) },
  Source: COUNT { (:Source) },
  Claim: COUNT { (:Claim) },
  Gap: COUNT { (:Gap) }
} AS counts
