import { parse } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { buildSchema } from '../../src/schema.js';
import { fieldNames, narrowed } from '../../src/shared/shown.js';

const asked = (question: string) => fieldNames(parse(question));

describe('What is read of nodes', () => {
  test.each([
    ['what fields show', '{ a { id status } }', 'MATCH (n:Application) RETURN n {.*}', 'n {.id, .name, .status}'],
    ['and what they need', '{ a { launched { edtf } } }', 'MATCH (n:Application) RETURN n {.*}',
      'n {.id, .name, .launched, .launchedEarliest, .launchedLatest}'],
    ['in fragments, too', '{ a { ...F } } fragment F on X { pinyin }', 'MATCH (n:Domain) RETURN n {.*}',
      'n {.id, .name, .pinyin}'],
    ['of relationships, too', '{ a { role } }', 'MATCH ()-[r:SUPPLIES]->() RETURN r {.*}', 'r {.role}'],
    ['beside what else is shown', '{ a { id } }', 'MATCH (e:Evidence)-->(s:Source) RETURN e {.*, source: s {.*}}',
      'e {.id, .basis, source: s {.id, .latest}}'],
    ['by the label that a name has last', '{ a { adcode kind } }',
      'MATCH (s:Supplier) WITH 1 AS x MATCH (s:Place) RETURN s {.*}', 's {.id, .name, .kind, .adcode}'],
    ['all of what has no fields of its own', '{ a { id } }', 'MATCH (f:Fact) RETURN f {.*}', 'f {.*}'],
  ])('is %s', (_, question, query, expected) => {
    expect(narrowed(query, asked(question)).replace(/^.*RETURN /s, '')).toBe(expected);
  }); // prettier-ignore

  test('is known by the kind of a list, where its query does not tell', () => {
    expect(narrowed('RETURN n {.*} AS row', asked('{ a { level } }'), 'Place')).toBe(
      'RETURN n {.id, .name, .level} AS row',
    );
  });

  test('has every property that a field shows without a resolver of its own', async () => {
    const schema = await buildSchema();
    const resolved = new Set(getMetadataStorage().fieldResolvers.map(({ methodName }) => methodName));
    // Whose rows are written out in Cypher, or worked out.
    const [supply, event] = ['Supply', 'ApplicationEvent'];
    for (const type of [
      'Application',
      'Supplier',
      'Place',
      'GovernmentBody',
      'Domain',
      'Subdomain',
      'Source',
      'Evidence',
      supply,
      event,
    ]) {
      const fields = Object.keys((schema.getType(type) as unknown as { getFields(): object }).getFields());
      const label = type === supply ? 'SUPPLIES' : type;
      const shown = narrowed(`MATCH (n:${label}) RETURN n {.*}`, new Set(fields)).match(/\.\w+/g) ?? [];
      const missing = fields.filter((field) => !shown.includes(`.${field}`) && !resolved.has(field));
      // A point of the globe no source gives yet; ends of links are read by queries of their own.
      expect([
        type,
        missing.filter((field) => !['location', 'source', 'supplier', 'application', 'kind'].includes(field)),
      ]).toEqual([type, []]);
    }
  });
});
