import { type GraphQLObjectType, parse } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { buildSchema } from '../../src/schema.js';
import { fieldsAsked } from '../../src/shared/asked.js';
import { narrowed } from '../../src/shared/shown.js';

const schema = await buildSchema();
const asked = (question: string) => fieldsAsked(schema, parse(question));
const one = (fields: string) => `{ application(id: "application:x") { ${fields} } }`;

describe('What is read of nodes', () => {
  test.each([
    ['what fields show', one('id status'), 'MATCH (n:Application) RETURN n {.*}', 'n {.id, .status}'],
    ['and what they need', one('launched { edtf }'), 'MATCH (n:Application) RETURN n {.*}',
      'n {.id, .launched, .launchedEarliest, .launchedLatest}'],
    ['not what is shown of others', one('nameEn status places { name level }'), 'MATCH (n:Application)-->(p:Place) RETURN n {.*, place: p {.*}}',
      'n {.id, .nameEn, .status, place: p {.id, .name, .level}}'],
    ['in fragments, too', '{ domains { nodes { ...F } } } fragment F on Domain { pinyin }', 'MATCH (n:Domain) RETURN n {.*}',
      'n {.id, .pinyin}'],
    ['of whoever is found, too', '{ search(query: "x") { nodes { name ... on Place { level } } } }', 'MATCH (n:Entity) RETURN n {.*}',
      'n {.id, .name, .level}'],
    ['of what is shown as another type, too', '{ supplier(id: "supplier:x") { activities { nodes { via } } } }', 'WITH 1 AS n, {} AS service RETURN service {.*}',
      'service {.via, .applicationCount}'],
    ['of relationships, too', one('supplies { date { edtf } }'), 'MATCH ()-[r:SUPPLIES]->() RETURN r {.*}', 'r {.role, .date, .earliest, .latest}'],
    ['never nothing', one('id'), 'MATCH ()-[r:SUPPLIES]->(s:Supplier) RETURN r {.*, supplier: s {.*}}', 'r {.role, supplier: s {.id}}'],
    ['beside what else is shown', one('id'), 'MATCH (e:Evidence)-->(s:Source) RETURN e {.*, source: s {.*}}',
      'e {.id, .basis, source: s {.id, .latest}}'],
    ['by the label that a name has last', one('places { adcode kind }'),
      'MATCH (s:Supplier) WITH 1 AS x MATCH (s:Place) RETURN s {.*}', 's {.id, .kind, .adcode}'],
    ['all of what has no fields of its own', one('id'), 'MATCH (c:Claim) RETURN c {.*}', 'c {.*}'],
  ])('is %s', (_, question, query, expected) => {
    expect(narrowed(query, asked(question)).replace(/^.*RETURN /s, '')).toBe(expected);
  }); // prettier-ignore

  test('is known by the kind of a list, where its query does not tell', () => {
    const level = asked('{ place(id: "place:x") { level } }');
    expect(narrowed('RETURN n {.*} AS row', level, 'Place')).toBe('RETURN n {.id, .level} AS row');
  });

  test('has every property that a field shows without a resolver of its own', () => {
    const { fieldResolvers } = getMetadataStorage() as unknown as { fieldResolvers: { methodName: string }[] };
    const resolved = new Set(fieldResolvers.map(({ methodName }) => methodName));
    // A point of the globe no source gives yet; what a relationship or evidence leads to comes beside it.
    const beside = ['location', 'source', 'supplier', 'application', 'subject', 'object'];
    const labels = { Supply: 'SUPPLIES' } as Record<string, string>;
    const types = [
      'Application',
      'Supplier',
      'Place',
      'GovernmentBody',
      'Domain',
      'Subdomain',
      'Source',
      'Evidence',
      'Fact',
      'Service',
    ];
    for (const type of [...types, 'Supply']) {
      const fields = Object.keys((schema.getType(type) as GraphQLObjectType).getFields());
      const shown: string[] =
        narrowed(`MATCH (n:${labels[type] ?? type}) RETURN n {.*}`, new Map([[type, new Set(fields)]])).match(
          /\.\w+/g,
        ) ?? [];
      const own = fields.filter((field) => !resolved.has(field) && !beside.includes(field));
      expect([type, own.filter((field) => !shown.includes(`.${field}`))]).toEqual([type, []]);
    }
  });
});
