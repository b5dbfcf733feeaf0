// How far indexes are filled, taken together, and which cannot be.
// @row percent: Float!
// @row failed: [String!]!
SHOW INDEXES YIELD name, state, populationPercent
RETURN avg(populationPercent) AS percent, [one IN collect({name: name, state: state}) WHERE one.state = 'FAILED' | one.name] AS failed
