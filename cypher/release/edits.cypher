// All edits, those that were taken back among them, in the order of time.
// @row edit: Edit!
MATCH (e:Edit)
RETURN e {.*} AS edit ORDER BY e.id
