// The first and last day that each event of one kind can have been on; nulls where no date is known.
// @in n: Application!
// @param datedBy: EventKind!
// @param basis: [Basis!]
// @row event: Fact
// @row isKnown: Boolean!
// @row earliest: Date
// @row latest: Date
OPTIONAL MATCH (n)<-[:ABOUT]-(event:Fact {property: 'EVENTS', role: $datedBy, accepted: true})
WITH *, $basis IS NULL OR event.basis IN $basis AS isKnown
WITH *, CASE WHEN isKnown THEN event.earliest END AS earliest, CASE WHEN isKnown THEN event.latest END AS latest
