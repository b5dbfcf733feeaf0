// Every place.
// @row n: Place!
MATCH (n:Place)
