/** What ids begin with. They name things wherever a server stands, so they are no addresses. */
const URN = 'urn:govchain:';

const idPrefixes = [
  'application', 'supplier', 'place', 'body', 'domain', 'subdomain', 'source', 'evidence', 'claim', 'gap', 'fact',
]; // prettier-ignore

const link = (id: string) => ({ '@id': id, '@type': '@id' });
const links = (id: string) => ({ ...link(id), '@container': '@set' });
const texts = (id: string) => ({ '@id': id, '@container': '@set' });
const edtf = (id: string) => ({ '@id': id, '@type': 'edtf:EDTF' });
const number = (id: string) => ({ '@id': id, '@type': 'xsd:decimal' });
const truth = (id: string) => ({ '@id': id, '@type': 'xsd:boolean' });

/** Terms of schema.org and PROV; `gc:` has our own, where neither has one. */
export const context = {
  '@version': 1.1,
  ...Object.fromEntries(idPrefixes.map((prefix) => [prefix, `${URN}${prefix}:`])),
  gc: `${URN}term:`,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',

  name: 'schema:name',
  nameEn: { '@id': 'schema:name', '@language': 'en' },
  pinyin: { '@id': 'schema:alternateName', '@language': 'zh-latn-pinyin' },
  aliases: texts('schema:alternateName'),
  description: 'schema:description',
  identifier: texts('schema:identifier'),
  propertyID: 'schema:propertyID',
  value: 'schema:value',

  status: 'schema:creativeWorkStatus',
  applicationCategory: link('schema:applicationCategory'),
  applicationSubCategory: link('schema:applicationSubCategory'),
  notices: links('schema:subjectOf'),
  contractValue: 'gc:contractValue',
  amount: number('schema:value'),
  currency: 'schema:currency',
  launched: edtf('gc:launched'),
  titled: truth('gc:titled'),
  deployedIn: links('gc:deployedIn'),
  commissionedBy: links('gc:commissionedBy'),
  suppliedBy: links('gc:suppliedBy'),
  possiblySameAs: links('gc:possiblySameAs'),
  event: texts('gc:event'),

  memberOf: link('schema:memberOf'),
  basedIn: links('schema:location'),
  serves: links('schema:areaServed'),
  activeIn: links('schema:knowsAbout'),
  category: texts('gc:category'),
  containedInPlace: link('schema:containedInPlace'),
  level: 'gc:level',
  placeKind: 'schema:additionalType',
  inDefinedTermSet: link('schema:inDefinedTermSet'),

  subject: link('rdf:subject'),
  predicate: link('rdf:predicate'),
  objectLink: link('rdf:object'),
  objectValue: 'rdf:object',
  role: 'gc:role',
  date: edtf('gc:date'),
  basis: 'gc:basis',
  accepted: truth('gc:accepted'),
  derivedFrom: links('prov:wasDerivedFrom'),
  primarySource: link('prov:hadPrimarySource'),
  locator: 'gc:locator',
  note: 'schema:description',

  title: 'schema:name',
  publisher: 'schema:publisher',
  author: 'schema:author',
  published: edtf('schema:datePublished'),
  asOf: edtf('schema:temporalCoverage'),
  url: link('schema:url'),
  kind: 'schema:genre',

  about: links('schema:about'),
  statement: { '@id': 'schema:text', '@language': 'en' },
  statementZh: { '@id': 'schema:text', '@language': 'zh-hans' },
  asserted: number('gc:asserted'),
  unit: 'schema:unitText',
  period: edtf('schema:temporalCoverage'),
  minimum: number('schema:minValue'),
  maximum: number('schema:maxValue'),
  mayBeListed: truth('gc:mayBeListed'),
} as const;

export type Term = keyof typeof context;

/** An id as it stands after its prefix. Locators and addresses may hold what an IRI may not. */
export const iri = (id: string): string =>
  id.replace(/[\s<>"{}|\\^`\u0000-\u001F]/g, (sign) => encodeURIComponent(sign)); // eslint-disable-line no-control-regex

/** The context as it is served and lies beside the file. */
export const contextText = `${JSON.stringify({ '@context': context }, null, 2)}\n`;
