import { packed, unpacked } from '../../src/shared/packed.js';

const sent = (text: string) => packed(text).text;
const read = (text: string, row: unknown) => unpacked([{ row }], packed(text).read)[0]?.row;

describe('A row is sent as a list', () => {
  test.each([
    ['of its properties', 'RETURN n {.id, .name} AS row', 'RETURN [n.id, n.name] AS row'],
    ['with a row in it', 'RETURN r {.role, supplier: s {.id}} AS row', 'RETURN [r.role, [s.id]] AS row'],
    ['with one of several', 'RETURN n {.id, domain: head([(n)-->(d:Domain) | d {.id}])} AS row',
      'RETURN [n.id, head([(n)-->(d:Domain) | [d.id]])] AS row'],
    ['with some', 'RETURN n {.id, all: COLLECT { MATCH (n)--(p) RETURN p {.id, .name} ORDER BY p.id }} AS row',
      'RETURN [n.id, COLLECT { MATCH (n)--(p) RETURN [p.id, p.name] ORDER BY p.id }] AS row'],
    ['in one line', "RETURN n {.id,\n  .name} AS row, 'a  b'", "RETURN [n.id, n.name] AS row, 'a  b'"],
    ['unless it is of all properties', 'RETURN n {.*} AS row', 'RETURN n {.*} AS row'],
    ['and what is in it where that can be', 'RETURN n {.id, all: [x IN n.all | x {.*, y: y {.id}}]} AS row',
      'RETURN [n.id, [x IN n.all | x {.*, y: y {.id}}]] AS row'],
    ['and no other maps', 'MATCH (f:Fact {key: 1}) RETURN f {.key, event: f {kind: f.role, .date}} AS row, s {.id} AS other',
      'MATCH (f:Fact {key: 1}) RETURN [f.key, f {kind: f.role, .date}] AS row, s {.id} AS other'],
  ])('%s', (_, text, expected) => {
    expect(sent(text)).toBe(expected);
  }); // prettier-ignore

  const text = `RETURN n {.id, .name,
    domain: head([(n)-->(d:Domain) | d {.id}]),
    places: COLLECT { MATCH (n)-->(p) RETURN p {.id, above: COLLECT { MATCH (p)-->(q) RETURN q {.id} }} ORDER BY p.id },
    raw: n.list
  } AS row`;

  test('and read as what it stands for', () => {
    const row = [
      'a',
      'b',
      ['d'],
      [
        ['p', [['q'], ['r']]],
        ['s', []],
      ],
      [1, 2],
    ];
    expect(read(text, row)).toEqual({
      id: 'a',
      name: 'b',
      domain: { id: 'd' },
      places: [
        { id: 'p', above: [{ id: 'q' }, { id: 'r' }] },
        { id: 's', above: [] },
      ],
      raw: [1, 2],
    });
  });

  test('also where something is not there', () => {
    expect(read(text, ['a', null, null, [], null])).toEqual({
      id: 'a',
      name: null,
      domain: null,
      places: [],
      raw: null,
    });
    expect(read(text, null)).toBeNull();
  });
});
