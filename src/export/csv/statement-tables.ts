import type * as Rows from '../rows.js';
import { ids, list, names, table, type Table } from './table.js';

const evidenceIds = ({ evidence }: { evidence: Rows.EvidenceRow[] }): string => list(evidence.map(({ id }) => id));

const facts = table('facts.csv', 'facts', (row) => [row], {
  subject: ({ subject }) => subject,
  subjectName: ({ subjectName }) => subjectName,
  property: ({ property }) => property,
  value: ({ value }) => value,
  object: ({ object }) => object,
  objectName: ({ objectName }) => objectName,
  role: ({ role }) => role,
  date: ({ date }) => date,
  basis: ({ basis }) => basis,
  accepted: ({ accepted }) => accepted,
  evidence: evidenceIds,
});

const evidence = table('evidence.csv', 'evidence', (row) => [row], {
  id: ({ id }) => id,
  source: ({ source }) => source,
  locator: ({ locator }) => locator,
  basis: ({ basis }) => basis,
  note: ({ note }) => note,
});

const sources = table('sources.csv', 'sources', (row) => [row], {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  publisher: ({ publisher }) => publisher,
  author: ({ author }) => author,
  published: ({ published }) => published,
  asOf: ({ asOf }) => asOf,
  url: ({ url }) => url,
});

const claims = table('claims.csv', 'claims', (row) => [row], {
  id: ({ id }) => id,
  statement: ({ statement }) => statement,
  statementZh: ({ statementZh }) => statementZh,
  subjects: ({ subjects }) => ids(subjects),
  subjectNames: ({ subjects }) => names(subjects),
  asserted: ({ asserted }) => asserted,
  unit: ({ unit }) => unit,
  period: ({ period }) => period,
  counts: ({ counts }) => counts,
  domains: ({ domains }) => list(domains),
  subdomains: ({ subdomains }) => list(subdomains),
  categories: ({ categories }) => list(categories),
  statuses: ({ statuses }) => list(statuses),
  events: ({ events }) => list(events),
  suppliers: ({ suppliers }) => list(suppliers),
  minimumApplications: ({ minimumApplications }) => minimumApplications,
  shareOf: ({ shareOf }) => shareOf,
  oneReading: ({ oneReading }) => oneReading,
  evidence: evidenceIds,
});

const gaps = table('gaps.csv', 'gaps', (row) => [row], {
  id: ({ id }) => id,
  description: ({ description }) => description,
  minimum: ({ minimum }) => minimum,
  maximum: ({ maximum }) => maximum,
  mayBeListed: ({ mayBeListed }) => mayBeListed,
  suppliers: ({ suppliers }) => ids(suppliers),
  supplierNames: ({ suppliers }) => names(suppliers),
  place: ({ place }) => place?.id ?? null,
  placeName: ({ place }) => place?.name ?? null,
  domain: ({ domain }) => domain?.id ?? null,
  domainName: ({ domain }) => domain?.name ?? null,
  period: ({ period }) => period,
  evidence: evidenceIds,
});

export const statementTables: Table[] = [facts, evidence, sources, claims, gaps];
