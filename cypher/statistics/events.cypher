// The first and last day that each event of one kind can have been on; nulls where no date is known.
// @in n: Application!
// @param datedBy: EventKind!
// @param basis: [Basis!]
// @row earliest: Date
// @row latest: Date
CALL (n) {
  OPTIONAL MATCH (n)<-[:ABOUT]-(event:Fact {property: 'EVENTS', role: $datedBy, accepted: true})
  WITH event, $basis IS NULL OR event.basis IN $basis AS isKnown
  RETURN CASE WHEN isKnown THEN event.earliest END AS earliest, CASE WHEN isKnown THEN event.latest END AS latest
}
