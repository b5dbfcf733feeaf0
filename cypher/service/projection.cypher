// What is shown of a service or an activity.
// @in anchor: ID
// @in key: Any
// @in n: Service!
// @row anchor: ID
// @row key: Any
// @row row: Service!
RETURN anchor, key, n AS row
