import fc from 'fast-check';
import { NotJson, parseObject } from '../../../src/import/read/json-text.js';

test('objects are read as JSON.parse reads them, whatever their strings hold', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (object) => {
      const text = JSON.stringify(object, null, 1);
      expect(parseObject(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('strings of millions of characters are no matter', () => {
  const object = { a: 'x'.repeat(20_000_000), b: '"'.repeat(2_000_000), c: '\\'.repeat(2_000_000) };
  expect(Object.keys(parseObject(JSON.stringify(object)))).toEqual(['a', 'b', 'c']);
});

test.each(['{"a":1,"\\u0061":2}', '{"b":[{"a":1, "c":{}, "a" :2}]}', '{"__proto__":1,"__proto__":2}'])(
  'the key that stands twice in %j is found',
  (text) => {
    expect(() => parseObject(text)).toThrow(NotJson);
  },
);

test('the same key in two objects, or as a value, is no fault', () => {
  expect(parseObject('{"a":[{"a":"a"},{"a":"a"}],"b":"a"}')).toBeDefined();
});
