import type { Data, Question } from './question.js';

export const byDomainYearAndClass = `MATCH (n:Application)
  WITH n, CASE WHEN left(n.launchedEarliest, 4) = left(n.launchedLatest, 4) THEN left(n.launchedEarliest, 4) END AS year
  OPTIONAL MATCH (n)-[:IN_DOMAIN]->(d:Domain)
  WITH n, year, d
  OPTIONAL MATCH (n)<-[:SUPPLIES]-(s:Supplier)
  UNWIND CASE WHEN size(s.categories) > 0 THEN s.categories ELSE [null] END AS category
  WITH d, year, category, count(DISTINCT n) AS applicationCount
  ORDER BY applicationCount DESC, d.id, year, category LIMIT 1000
  RETURN {domain: d.id, year: year, category: category, applicationCount: applicationCount} AS row`;

const buckets = (rows: Data[]): unknown => ({
  applicationStatistics: {
    buckets: rows.map(({ domain, year, category, applicationCount }) => ({
      keys: [{ value: domain }, { value: year }, { value: category }],
      applicationCount,
    })),
  },
});

export const statistics: Question = {
  name: 'statistics by domain, year and supplier class',
  rows: 1000,
  variables: () => [{}],
  ours: `{
    applicationStatistics(groupBy: [DOMAIN, YEAR, SUPPLIER_CATEGORY], limit: 1000) {
      buckets { keys { value } applicationCount }
    }
  }`,
  peer: {
    query: '{ byDomainYearAndClass { domain year category applicationCount } }',
    handwritten: true,
    answer: ({ byDomainYearAndClass: found }) => buckets(found),
  },
  limit: { cypher: byDomainYearAndClass, answer: buckets },
};
