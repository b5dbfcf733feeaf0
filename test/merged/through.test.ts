import { buildSchema, parse, print } from 'graphql';
import { throughMerged } from '../../src/merged/through.js';

const schema = buildSchema(`
  input Filter { id: [ID!], name: String, inner: Filter }
  type Query { one(id: ID, text: String, where: Filter, ids: [ID!]): Int }
  type Mutation { merge(id: ID!): Int }
`);
const survivors = new Map([['supplier:old', 'supplier:new']]);

const asked = (text: string, variableValues: Record<string, unknown> = {}) =>
  throughMerged({ schema, document: parse(text), variableValues }, survivors);

describe('A question about an id that was merged into another', () => {
  test('asks for the survivor wherever the document has an id, and leaves text as it is', () => {
    const { document } = asked(
      '{ one(id: "supplier:old", text: "supplier:old", ids: ["supplier:old", "supplier:b"], where: {inner: {id: "supplier:old", name: "supplier:old"}}) }',
    );
    expect(print(document).replace(/\s+/g, ' ')).toBe(
      '{ one( id: "supplier:new" text: "supplier:old" ids: ["supplier:new", "supplier:b"] where: {inner: {id: "supplier:new", name: "supplier:old"}} ) }',
    );
  });

  test('asks for the survivor wherever the variables have an id, also as the one entry of a list or by default', () => {
    const { document, variableValues } = asked(
      'query ($id: ID = "supplier:old", $text: String, $where: Filter!, $ids: [ID!]) { one(id: $id, text: $text, where: $where, ids: $ids) }',
      {
        id: 'supplier:old',
        text: 'supplier:old',
        where: { id: ['supplier:old'], name: 'supplier:old', inner: { id: 'supplier:old' } },
        ids: 'supplier:old',
      },
    );
    expect(variableValues).toEqual({
      id: 'supplier:new',
      text: 'supplier:old',
      where: { id: ['supplier:new'], name: 'supplier:old', inner: { id: 'supplier:new' } },
      ids: 'supplier:new',
    });
    expect(print(document)).toContain('$id: ID = "supplier:new"');
  });

  test('keeps what is not of its type, for it to be refused as it came', () => {
    const wrong = {
      id: { a: 1 },
      where: [null, 'supplier:old'],
      ids: [['supplier:old'], 7, null],
      other: 'supplier:old',
    };
    const { variableValues } = asked(
      'query ($id: ID, $where: Filter, $ids: [ID!], $none: ID) { one(id: $id, where: $where, ids: $ids) }',
      wrong,
    );
    expect(variableValues).toEqual(wrong);
  });

  test('that has no such id is the same question, of the same document', () => {
    const document = parse('{ one(id: "supplier:b") }');
    expect(throughMerged({ schema, document }, survivors).document).toBe(document);
    const question = { schema, document };
    expect(throughMerged(question, new Map())).toBe(question);
  });

  test('that is an edit says what it says', () => {
    const document = parse('query Ask { one(id: "supplier:old") } mutation Merge { merge(id: "supplier:old") }');
    const edit = { schema, document, operationName: 'Merge' };
    expect(throughMerged(edit, survivors)).toBe(edit);
    expect(print(throughMerged({ ...edit, operationName: 'Ask' }, survivors).document)).toContain('supplier:new');
  });
});
