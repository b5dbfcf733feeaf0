// Whether a database takes writes: "read-write" or "read-only".
// @param name: String!
// @row access: String!
SHOW DATABASES YIELD name, access
WHERE name = $name
RETURN access
