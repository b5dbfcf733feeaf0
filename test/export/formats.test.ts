import { formats } from '../../src/export/formats.js';

test('every format says what it is good for', () => {
  expect(formats.map(({ name }) => name)).toEqual(['csv', 'jsonl', 'graphml', 'jsonld', 'ftm']);
  for (const { about } of formats) expect(about.length).toBeGreaterThan(20);
});
