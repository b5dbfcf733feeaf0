import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { type QueryFile, queryFiles } from '../../src/graph/query-files.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';

/** A value of a declared type, for a query that is to find nothing. */
function sample(type: string): unknown {
  if (type.startsWith('[')) return [];
  if (type.startsWith('Lucene')) return 'nothing';
  return type.startsWith('Int') ? neo4j.int(1) : type.startsWith('String') || type.startsWith('ID') ? '' : null;
}

/** Binds what a part of a query expects to find, so that it stands alone. */
function binding([name, type]: [string, string]): string {
  if (type.startsWith('[')) return `WITH *, [] AS ${name}`;
  const label = type.replace('!', '');
  return /^(ID|Int|Any|Via|Basis|Type|Service|Relationship)$/.test(label)
    ? `WITH *, null AS ${name}`
    : `MATCH (${name}:${label})`;
}

function whole({ inputs, text, rows }: QueryFile): string {
  const bound = inputs.size === 0 ? '' : ['WITH 1 AS one', ...[...inputs].map(binding)].join('\n');
  return `${bound}\n${text}${rows.size === 0 || /^RETURN\b/m.test(text) ? '' : '\nRETURN *'}`;
}

const queries = [...queryFiles.values()].filter(({ name }) => name !== 'constraints');
const used = (text: string): string[] =>
  [...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? ''))].sort();

describe('Every Cypher file', () => {
  let asker: Asker;
  let driver: Driver;
  let session: Session;

  beforeAll(async () => {
    asker = await Asker.open();
    const { uri, username, password } = testDatabase();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
    session = driver.session();
    // A seed has nothing of what comes of edits; a name that was used once is known from then on.
    await session.run(`
      CREATE (f:Fact {twins: ['']})-[r:ABOUT {said: ''}]->(g:Gap)<-[s:EDITED {id: ''}]-(e:Edit {undoneBy: '', entityIds: ['']})
      DELETE r, s, f, g, e`);
  });

  afterAll(async () => {
    await session.close();
    await driver.close();
    await asker.close();
  });

  test.each(queries)('$name opens with one sentence and declares the parameters it uses', ({ about, params, text }) => {
    expect(about).toMatch(/^[A-Z].*\.$/);
    expect([...params.keys()].sort()).toEqual(used(text));
  });

  test.each(queries)('$name is understood by the database, with the columns it declares', async (query) => {
    const params = Object.fromEntries([...query.params].map(([name, type]) => [name, sample(type)]));
    const result = session.run(`EXPLAIN ${whole(query)}`, params);
    const columns = await result.keys();
    const { notifications } = await result.summary();
    const inputs = [...query.inputs.keys(), 'one'];
    expect(columns.filter((column) => !inputs.includes(column) || query.rows.has(column)).sort()).toEqual(
      [...query.rows.keys()].sort(),
    );
    // A label, type or property that the seed graph does not have is a slip of the pen. Of its sources none says when it was published.
    const missing = notifications.filter(({ code }) => /Unknown(Label|RelationshipType|PropertyKey)/.test(code));
    expect(
      missing.map(({ description }) => description).filter((text) => !text.includes('property name is: published')),
    ).toEqual([]);
  });

  const isWriting = /\b(CREATE|MERGE|SET|DELETE)\b/;

  test.each(
    queries.filter(
      ({ name, inputs, text }) => inputs.size === 0 && !/^(import|repair)\//.test(name) && !isWriting.test(text),
    ),
  )('$name runs on the seed', async ({ name, params, text }) => {
    const rows = await asker.graph.ask(
      name,
      text.includes('RETURN') ? text : `${text} RETURN n LIMIT 1`,
      Object.fromEntries([...params].map(([key, type]) => [key, sample(type)])),
    );
    expect(Array.isArray(rows)).toBe(true);
  });

  test('is asked for by the code', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => readFileSync(`src/${path}`, 'utf8'))
      .join('\n');
    const composed = (name: string): boolean =>
      name.endsWith('/projection') || (name.startsWith('service/') && source.includes(`'${name.slice(8)}'`));
    const idle = [...queryFiles.keys()].filter((name) => !source.includes(`'${name}'`) && !composed(name));
    expect(idle).toEqual([]);
  });
});
