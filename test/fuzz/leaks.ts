/**
 * What only the inside of the server says. Each takes in some of what follows, by which a leak is told from a caller's
 * own words coming back.
 */
const telltales = {
  stack: /\n\s+at \S.{0,40}|\bat \S+ \(\S+:\d+:\d+\)|\w\.[jt]s:\d+/g,
  path: /(?:\/(?:src|dist|node_modules|cypher|root|home|tmp|usr)\/|file:\/\/)\S{1,20}/g,
  program: /\b(?:node_modules|node:internal|[\w/-]+\.cypher\b).{0,20}/g,
  fault:
    /\b(?:Type|Range|Reference|Syntax|Aggregate|Internal|Assertion)Error\b.{0,20}|Cannot read propert.{0,20}|(?:is not|undefined is) (?:a function|iterable|an object).{0,20}|Maximum call stack.{0,10}/g,
  json: /Unexpected (?:token|end of JSON|non-whitespace).{0,20}|Bad control character.{0,20}|Expected property name.{0,20}/g,
  framework: /\b(?:FST_ERR|HPE|ERR)_[A-Z_]+.{0,10}|\b(?:fastify|@apollo|type-graphql)\b.{0,10}/gi,
  driver:
    /Neo4jError|Neo\.[A-Z]\w+\.\w+|\b(?:bolt|neo4j)(?:\+s(?:sc)?)?:\/\/.{0,20}|ServiceUnavailable|neo4j-driver.{0,10}/g,
  cypher:
    /\b(?:MATCH|MERGE|UNWIND|CALL|WHERE|WITH|RETURN|FOREACH|CREATE|DELETE) [({$`[\w].{0,20}|\(line \d+, column \d+.{0,10}/g,
  lucene:
    /org\.apache.{0,20}|lucene.{0,20}|\bParseException\b|Cannot parse '.{0,20}|TokenMgrError|Lexical error.{0,20}|TooManyClauses|Was expecting one of|db\.index\.\S{0,20}/gi,
  java: /\bjava\.[a-z]+\.\S{0,20}|\b[a-z]+\.neo4j\.\S{0,20}|org\.neo4j\S{0,20}|NullPointerException/g,
};

/** The first telltale of an answer that was not in the request, with its kind. */
export function leakOf(said: string, heard: string): string | undefined {
  for (const [kind, telltale] of Object.entries(telltales))
    for (const [found] of said.matchAll(telltale)) if (!heard.includes(ownWords(found))) return `${kind}: ${found}`;
  return undefined;
}

/** Without what stands behind words that are given back: the end of a quotation, a sign written otherwise, a cut. */
const ownWords = (found: string): string => (found.trim().split(/["';\\\p{Cc}]|\.{2,}/u)[0] ?? '').trim() || found;
