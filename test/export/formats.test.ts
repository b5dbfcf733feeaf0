import { readFileSync } from 'node:fs';
import { formats } from '../../src/export/formats.js';
import { Graph } from '../../src/graph/graph.js';
import { describeWhere } from '../support/describe-where.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { Asker } from '../support/graph.js';
import {
  type Checked,
  checked,
  exported,
  hasPython,
  hostile,
  linesOf,
  loadHostile,
  noPython,
  recordsOf,
  type Texts,
} from './support.js';

const folder = temporaryFolder();
let graph: Graph;
let asker: Asker;
let texts: Texts;
let exportFolder: string;
let counts: Record<string, number>;

beforeAll(async () => {
  graph = Graph.connect(testDatabase(), { timeout: 30_000 });
  await loadHostile(graph);
  asker = await Asker.over(graph);
  ({ texts, folder: exportFolder } = await exported(graph, folder));
  const { about } = (await asker.data('{ about { counts { label count } } }')) as {
    about: { counts: { label: string; count: number }[] };
  };
  counts = Object.fromEntries(about.counts.map(({ label, count }) => [label, count]));
});
afterAll(() => graph.close());

const linkTypes = `DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS`;

const edges = () =>
  graph.ask<{ from: string; type: string; to: string; basis: string; fact: string }>(
    'edges',
    `MATCH (a)-[r:${linkTypes}]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, r.basis AS basis, r.fact AS fact`,
    {},
  );

const sorted = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();

describe('csv', () => {
  test.each([
    ['applications', 'Application'],
    ['suppliers', 'Supplier'],
    ['places', 'Place'],
    ['government-bodies', 'GovernmentBody'],
    ['domains', 'Domain'],
    ['subdomains', 'Subdomain'],
    ['facts', 'Fact'],
    ['evidence', 'Evidence'],
    ['sources', 'Source'],
    ['claims', 'Claim'],
    ['gaps', 'Gap'],
  ])('%s.csv has a row for each %s', (name, label) => {
    expect(counts[label]).toBeGreaterThan(0);
    expect(recordsOf(texts[`${name}.csv`])).toHaveLength(counts[label] ?? 0);
  });

  test('is as Excel wants it: a byte order mark, CRLF, and no cell that it would run', () => {
    for (const [path, text] of Object.entries(texts).filter(([name]) => name.endsWith('.csv'))) {
      expect([path, text.startsWith('\uFEFF'), /[^\r]\n/.test(text)]).toEqual([path, true, false]);
      expect(text.match(/(^|,|\n)"?[=+\-@\t＝＋－＠].*/gmu) ?? []).toEqual([]);
    }
  });

  test('gives back every name, once the README was followed', () => {
    const names = new Map(recordsOf(texts['suppliers.csv']).map(({ id, name }) => [id, name]));
    expect(hostile.map((_, at) => names.get(`supplier:hostile-${at}`))).toEqual(hostile);
  });

  test('shows of an application what the API shows', async () => {
    const { application } = (await asker.data(`{ application(id: "application:hostile") {
      name status statusAsOf domain { id name } subdomain { id } places { id name } governmentBodies { id }
      launched { edtf } notices identifiers { scheme id } contractValue { amount currency } description
    } }`)) as { application: { places: { id: string; name: string }[] } };
    const [row = {}] = recordsOf(texts['applications.csv']).filter(({ id }) => id === 'application:hostile');
    expect(application).toEqual({
      name: row.name,
      status: row.status,
      statusAsOf: row.statusAsOf,
      domain: { id: row.domain, name: row.domainName },
      subdomain: { id: row.subdomain },
      places: (row.places ?? '').split('; ').map((id, at) => ({ id, name: row.placeNames?.split('; ')[at] })),
      governmentBodies: [{ id: row.governmentBodies }],
      launched: { edtf: row.launched },
      notices: row.notices?.split('; ').map((address) => new URL(address).href),
      identifiers: row.identifiers?.split('; ').map((one) => ({ scheme: one.split(' ')[0], id: one.split(' ')[1] })),
      contractValue: { amount: Number(row.contractAmount), currency: row.contractCurrency },
      description: row.description,
    });
    expect(row.suppliers).toBe('supplier:hostile-0 BID_WINNER 2020-02; supplier:hostile-1 PARTICIPANT 2020-33');
  });

  test('has every relationship', async () => {
    const rows = recordsOf(texts['relationships.csv']).map(({ from, type, to, basis, id }) => [
      from,
      type,
      to,
      basis,
      id,
    ]);
    const held = (await edges()).map(({ from, type, to, basis, fact }) => [from, type, to, basis, fact]);
    expect(sorted(rows)).toEqual(sorted(held));
  });

  test.each([
    ['AS_STATED', ''],
    ['PREFECTURE', '(level: PREFECTURE, first: 1000)'],
    ['PROVINCE', '(level: PROVINCE, first: 1000)'],
    ['COUNTRY', '(level: COUNTRY, first: 1000)'],
  ])('services.csv at %s is what the API answers', async (level, args) => {
    const { services } = (await asker.data(
      `{ services${args || '(first: 1000)'} { nodes { supplier { id } place { id level } basis applicationCount statementCount } } }`,
    )) as { services: { nodes: Service[] } };
    const rows = recordsOf(texts['services.csv']).filter(({ rolledUpTo }) => rolledUpTo === level);
    const shown = rows.map((row) => [
      row.supplier,
      row.place,
      row.basis,
      Number(row.applicationCount),
      Number(row.statementCount),
    ]);
    expect(rows.every(({ derived }) => derived === 'true')).toBe(true);
    expect(sorted(shown)).toEqual(
      sorted(
        services.nodes.map((one) => [
          one.supplier.id,
          one.place.id,
          one.basis,
          one.applicationCount,
          one.statementCount,
        ]),
      ),
    );
  });

  test('activities.csv is what the API answers', async () => {
    const { suppliers } = (await asker.data(`{ suppliers(first: 100) { nodes { id
      activities(first: 50) { nodes { domain { id } basis applicationCount statementCount } } } } }`)) as {
      suppliers: { nodes: { id: string; activities: { nodes: Activity[] } }[] };
    };
    const rows = recordsOf(texts['activities.csv']).map((row) => [
      row.supplier,
      row.domain,
      row.basis,
      Number(row.applicationCount),
      Number(row.statementCount),
    ]);
    expect(sorted(rows)).toEqual(
      sorted(
        suppliers.nodes.flatMap(({ id, activities }) =>
          activities.nodes.map((one) => [id, one.domain.id, one.basis, one.applicationCount, one.statementCount]),
        ),
      ),
    );
  });
});

interface Activity {
  domain: { id: string };
  basis: string;
  applicationCount: number;
  statementCount: number;
}

interface Service extends Omit<Activity, 'domain'> {
  supplier: { id: string };
  place: { id: string };
}

interface Line {
  subject: string;
  property: string;
  value?: string;
  object?: string;
  role?: string;
  date?: string;
  basis: string;
  accepted: boolean;
  evidence: { id: string; source: string; locator: string; basis: string; note?: string }[];
}

describe('jsonl', () => {
  test('holds everything that facts hold', async () => {
    const held = await graph.ask<Record<string, unknown>>(
      'facts',
      `MATCH (f:Fact) RETURN f.subjectId AS subject, f.property AS property, f.value AS value, f.objectId AS object,
         f.role AS role, f.date AS date, f.basis AS basis, f.accepted AS accepted,
         COLLECT { MATCH (f)-[:SUPPORTED_BY]->(e)-[:FROM]->(s) RETURN [e.id, s.id, e.locator, e.basis, e.note] ORDER BY e.id } AS evidence`,
      {},
    );
    const lines = linesOf<Line>(texts['facts.jsonl']);
    const flat = (fact: Line) => [
      fact.subject, fact.property, fact.value ?? null, fact.object ?? null, fact.role ?? null, fact.date ?? null,
      fact.basis, fact.accepted,
      fact.evidence.map(({ id, source, locator, basis, note }) => [id, source, locator, basis, note ?? null]),
    ]; // prettier-ignore
    expect(sorted(lines.map(flat))).toEqual(sorted(held.map((row) => Object.values(row))));
    expect(lines.filter(({ accepted }) => !accepted).length).toBeGreaterThan(0);
  });

  test('leaves out no property of a claim or gap', async () => {
    const held = await graph.ask<{ label: string; name: string }>(
      'properties',
      'MATCH (n:Claim|Gap) UNWIND keys(n) AS name RETURN DISTINCT labels(n)[0] AS label, name',
      {},
    );
    // What follows from others, and what tells one import from another.
    const beside = new Set(['import', 'written', 'earliest', 'latest']);
    const told = (label: string): string => texts[label === 'Claim' ? 'claims.jsonl' : 'gaps.jsonl'] ?? '';
    const lost = held.filter(({ label, name }) => !beside.has(name) && !told(label).includes(`"${name}":`));
    expect(lost).toEqual([]);
  });
});

describeWhere(hasPython, noPython)('what other programs read', () => {
  let found: Checked;
  beforeAll(() => {
    found = checked(exportFolder);
  });

  test('graphml: networkx has the nodes, edges and labels of the graph', async () => {
    const entities = await graph.ask<{ id: string; name: string; kind: string }>(
      'entities',
      "MATCH (n:Entity) RETURN n.id AS id, n.name AS name, [label IN labels(n) WHERE label <> 'Entity'][0] AS kind",
      {},
    );
    const { directed, nodes, edges: drawn } = found.network;
    expect(directed).toBe(true);
    // XML has no way to write U+FFFF.
    expect(sorted(nodes.map((node) => node.slice(0, 3)))).toEqual(
      sorted(entities.map(({ id, name, kind }) => [id, name.replace('\uFFFF', '\uFFFD'), kind])),
    );
    expect(sorted(drawn)).toEqual(
      sorted((await edges()).map(({ from, type, to, basis, fact }) => [from, type, to, basis, fact])),
    );
    expect(nodes.find(([id]) => id === 'supplier:webank')?.[3]).toBe(0xd5);
  });

  test('ftm: followthemoney takes every line as it is', () => {
    expect(found.ftm.faults).toEqual([]);
    const { schemata } = found.ftm;
    expect(schemata).toMatchObject({
      Project: counts.Application,
      Organization: counts.Supplier,
      PublicBody: counts.GovernmentBody,
      Address: counts.Place,
    });
    expect(Object.keys(schemata)).not.toEqual(expect.arrayContaining(['Ownership']));
    const contract = linesOf<{ id: string; properties: Record<string, string[]> }>(texts['entities.ftm.json']).find(
      ({ id }) => id === 'contract.application.hostile',
    );
    expect(contract?.properties).toMatchObject({
      amount: ['1250000.5'],
      currency: ['CNY'],
      project: ['application.hostile'],
    });
  });

  const iri = (id: string) => `<urn:govchain:${id}>`;

  test('jsonld: known facts stand in the N-Quads, each with where it was taken from', () => {
    const { quads } = found.ld;
    const webank = 'supplier:webank';
    expect(quads).toEqual(
      expect.arrayContaining(
        [
          `${iri(webank)} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://schema.org/Organization> .`,
          `${iri(webank)} <https://schema.org/name> "微众银行" .`,
          `${iri(webank)} <https://schema.org/memberOf> <urn:govchain:supplier:tencent> .`,
          '<urn:govchain:place:cn-440300> <https://schema.org/containedInPlace> <urn:govchain:place:cn-440000> .',
          '<urn:govchain:subdomain:e-invoice> <https://schema.org/inDefinedTermSet> <urn:govchain:domain:tax> .',
          '<urn:govchain:application:hostile> <https://schema.org/applicationCategory> <urn:govchain:domain:tax> .',
        ].map((quad) => expect.stringContaining(quad.slice(0, -2)) as unknown),
      ),
    );
    const statement = quads.find(
      (quad) => quad.endsWith(`#subject> ${iri(webank)} .`) && isAbout(quad, '<https://schema.org/memberOf>'),
    );
    const [fact = ''] = statement?.split(' ') ?? [];
    expect(quads.filter((quad) => quad.startsWith(fact)).map((quad) => quad.replace(`${fact} `, ''))).toEqual(
      expect.arrayContaining([
        '<http://www.w3.org/1999/02/22-rdf-syntax-ns#object> <urn:govchain:supplier:tencent> .',
        '<http://www.w3.org/ns/prov#wasDerivedFrom> <urn:govchain:evidence:hulianmaibo-2020/P27/STATED/supplier:webank> .',
        '<urn:govchain:term:basis> "STATED" .',
      ]),
    );
    expect(quads).toContain(
      '<urn:govchain:evidence:hulianmaibo-2020/P27/STATED/supplier:webank> <http://www.w3.org/ns/prov#hadPrimarySource> <urn:govchain:source:hulianmaibo-2020> .',
    );
    function isAbout(quad: string, predicate: string): boolean {
      return quads.includes(
        `${quad.split(' ')[0] ?? ''} <http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate> ${predicate} .`,
      );
    }
  });

  test('jsonld: every id is read under its prefix, and every fact is a statement', () => {
    const ids = found.ld.quads.flatMap((quad) => quad.replace(/"(?:[^"\\]|\\.)*"/g, '').match(/<[^>]*>/g) ?? []);
    const known =
      /^<(urn:govchain:[a-z]+:|https:\/\/schema\.org\/|http:\/\/www\.w3\.org\/|http:\/\/id\.loc\.gov\/datatypes\/edtf\/|https:\/\/example\.org\/)/;
    expect([...new Set(ids.filter((id) => !known.test(id)))].filter((id) => !id.includes('github.com'))).toEqual([]);
    const statements = found.ld.quads.filter((quad) => quad.endsWith('rdf-syntax-ns#Statement> .'));
    expect(statements).toHaveLength(counts.Fact ?? 0);
  });

  test('jsonld: the context beside the file is the one in it', () => {
    const document = JSON.parse(readFileSync(`${exportFolder}/graph.jsonld`, 'utf8')) as { '@context': object };
    expect(found.ld.context).toEqual({ '@context': document['@context'] });
  });
});

test('every format says what it is good for', () => {
  expect(formats.map(({ name }) => name)).toEqual(['csv', 'jsonl', 'graphml', 'jsonld', 'ftm']);
  for (const { about } of formats) expect(about.length).toBeGreaterThan(20);
});
