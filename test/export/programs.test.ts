import { readFileSync } from 'node:fs';
import { describeWhere } from '../support/describe-where.js';
import { temporaryFolder } from '../support/folders.js';
import { edges, exportHostile, type HostileExport, sorted } from './hostile.js';
import { type Checked, checked, hasPython, linesOf, noPython } from './support.js';

const within = temporaryFolder();
let graph: HostileExport['graph'];
let folder: HostileExport['folder'];
let texts: HostileExport['texts'];
let counts: HostileExport['counts'];
beforeAll(async () => {
  ({ graph, folder, texts, counts } = await exportHostile(within));
});
afterAll(() => graph.close());

describeWhere(hasPython, noPython)('what other programs read', () => {
  let found: Checked;
  beforeAll(() => {
    found = checked(folder);
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
      sorted((await edges(graph)).map(({ from, type, to, basis, fact }) => [from, type, to, basis, fact])),
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
    const document = JSON.parse(readFileSync(`${folder}/graph.jsonld`, 'utf8')) as { '@context': object };
    expect(found.ld.context).toEqual({ '@context': document['@context'] });
  });
});
