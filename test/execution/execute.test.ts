import {
  type DocumentNode,
  execute as standard,
  type ExecutionResult,
  type GraphQLError,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import fc from 'fast-check';
import { execute } from '../../src/execution/execute.js';
import { planOf } from '../../src/execution/plan.js';
import { madeUp, type Outcome, type OutcomeOf, question } from './made-up.js';

const minutes = Number(process.env.PROVE_MINUTES ?? 0);
const effort = minutes > 0 ? { numRuns: 1e9, interruptAfterTimeLimit: minutes * 6_000 } : { numRuns: 150 };

const good: Outcome[] = ['value'];
const soon: Outcome[] = ['value', 'promised value'];
const bad: Outcome[] = ['null', 'throw', 'error', 'wrong', 'function'];
// Beside promises graphql-js does not survive failures at once: what is under way then fails where nobody listens.
const badSoon = bad.map((one) => `promised ${one}` as Outcome);

/** All but those on what is never used, which spoils no answer. */
const rules = specifiedRules.filter(({ name }) => !name.startsWith('NoUnused'));

/** An outcome for each place, most of them from `usual`. */
const outcomes = (usual: Outcome[], odd: Outcome[]) =>
  fc.integer().map((seed) => (place: string): Outcome => {
    let hash = seed;
    for (const character of place) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
    const from = hash % 100 < 12 ? odd : usual;
    return from[(hash >>> 8) % from.length] ?? 'value';
  });

const shown = (errors: readonly GraphQLError[] = []): string[] =>
  errors.map(({ message, path, locations }) => JSON.stringify({ message, path, locations })).sort();

/** The places in an answer that errors made null: of several errors in one, which are told first is left to chance. */
function emptied({ data, errors = [] }: ExecutionResult): string[] {
  const places = errors.map(({ path = [] }) => {
    let value: unknown = data;
    const place: (string | number)[] = [];
    for (const step of path) {
      if (value === null || value === undefined) break;
      place.push(step);
      value = (value as Record<string, unknown>)[step];
    }
    return place.join('.');
  });
  return [...new Set(places)].sort();
}

const schema = madeUp();

async function both(document: DocumentNode, outcomeOf: OutcomeOf) {
  expect(validate(schema, document, rules)).toEqual([]);
  const asked = { schema, document, contextValue: outcomeOf, variableValues: { plus: 3 } };
  expect(planOf(asked)).not.toBeNull();
  return [await execute(asked), await standard(asked)] as const;
}

describe('Answers by a plan are those of graphql-js', () => {
  test(
    'with nothing to wait for: data, errors, order and places',
    async () => {
      await fc.assert(
        fc.asyncProperty(question, outcomes(good, bad), async (text, outcomeOf) => {
          const [ours, theirs] = await both(parse(text), outcomeOf);
          expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
          expect(shown(ours.errors)).toEqual(shown(theirs.errors));
        }),
        effort,
      );
    },
    minutes * 60_000 + 60_000,
  );

  test(
    'with promises: data, and what errors made null',
    async () => {
      await fc.assert(
        fc.asyncProperty(question, outcomes(soon, badSoon), async (text, outcomeOf) => {
          const [ours, theirs] = await both(parse(text), outcomeOf);
          expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data));
          expect(emptied(ours)).toEqual(emptied(theirs));
        }),
        effort,
      );
    },
    minutes * 60_000 + 60_000,
  );

  const ask = (text: string, variableValues = {}, operationName?: string) => {
    const asked = { schema, document: parse(text), contextValue: () => 'value', variableValues, operationName };
    return Promise.all([execute(asked), standard(asked)]);
  };
  const plain = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

  test.each([
    ['a variable that does not fit', 'query ($id: ID!) { byId(id: $id) { id } }', {}],
    ['null where an argument needs a value', 'query ($id: ID! = "x") { byId(id: $id) { id } }', { id: null }],
    [
      'fields that are left out',
      'query ($no: Boolean!) { a { id @skip(if: $no) name @include(if: $no) } }',
      { no: true },
    ],
    ['the schema itself', '{ __schema { queryType { name } } a { id } }', {}],
    ['the type of the root', '{ __typename here: __typename }', {}],
    ['an odd name', '{ a { __proto__: id constructor: name } }', {}],
    ['one field under one name, asked twice', '{ a { one { id } } a { one { name } } }', {}],
  ])('%s', async (_, text, variables) => {
    const [ours, theirs] = await ask(text, variables);
    expect(plain(ours)).toEqual(plain(theirs));
  });

  test('a name of no operation means none, also where the document was asked without a name before', async () => {
    const asked = { schema, document: parse('{ a { id } }'), contextValue: () => 'value' };
    await execute(asked);
    for (const operationName of ['', 'other']) {
      const { data, errors } = await execute({ ...asked, operationName });
      expect([data, errors?.map(({ message }) => message)]).toEqual([
        undefined,
        [`Unknown operation named "${operationName}".`],
      ]);
    }
  });

  test('what fails at once beside what fails later: one answer, and nothing fails where nobody listens', async () => {
    const outcomeOf: OutcomeOf = (place) =>
      place === '.things{}[2]' ? 'error' : place.includes('[') ? 'promised throw' : 'value';
    const asked = { schema, document: parse('{ a { id } things { id } }'), contextValue: outcomeOf };
    const { data, errors } = await execute(asked);
    expect([data, errors?.map(({ path }) => path)]).toEqual([null, [['things', 2]]]);
    await new Promise(setImmediate);
  });

  test('one of several operations', async () => {
    const [ours, theirs] = await ask('query One { a { id } } query Other { b { name } }', {}, 'Other');
    expect(plain(ours)).toEqual(plain(theirs));
    expect(ours.data).toHaveProperty('b');
  });
});
