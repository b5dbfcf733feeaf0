import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { isPromise } from '../../src/shared/soon.js';
import { buildSchema } from '../../src/schema.js';

const schema = await buildSchema();
const call = (type: string, field: string, source: object, args: object): unknown =>
  (schema.getType(type) as GraphQLObjectType).getFields()[field]?.resolve?.(source, args, {}, {} as GraphQLResolveInfo);

const evidence = ['evidence:1', 'evidence:2', 'evidence:3'].map((id) => ({ id }));

describe('A field that is called directly', () => {
  test.each([
    ['of a type', 'Fact'],
    ['of a type that has it from its interface', 'Application'],
    ['of another such type', 'Supplier'],
  ])('%s is answered at once from what is there', (_, type) => {
    expect(call(type, 'evidence', { id: 'x:1', parts: ['evidence'], evidence }, { limit: 2 })).toEqual(evidence.slice(0, 2));
  }); // prettier-ignore

  test('says what is wrong with its argument', () => {
    expect(() => call('Fact', 'evidence', { parts: ['evidence'], evidence }, { limit: -1 })).toThrow('"limit" is -1');
  });

  test('is none whose arguments are objects, which type-graphql makes', async () => {
    const args = { first: 1, filter: {} };
    const answer = call('Supplier', 'applications', { id: 'supplier:x' }, args);
    expect(isPromise(answer)).toBe(true);
    await expect(answer).rejects.toThrow();
  });
});
