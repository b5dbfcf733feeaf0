import { Asker } from '../support/graph.js';

/** Lucene refuses words and lists beyond some length, which is no matter of who asks. */
describe('names of any length', () => {
  let asker: Asker;
  beforeAll(async () => {
    asker = await Asker.open();
  });
  afterAll(() => asker.close());

  const fitting = async (name: object): Promise<string[]> => {
    const question = 'query ($name: NameFilter) { suppliers(filter: { name: $name }) { nodes { id } } }';
    return (await asker.data(question, { name })).suppliers.nodes.map(({ id }: { id: string }) => id);
  };
  const others = Array.from({ length: 2000 }, (_, at) => `name ${at}`);
  const long = '微众'.repeat(5_000);

  test.each([
    ['one of two thousand', { in: [...others, '微众银行'] }, ['supplier:webank']],
    [
      'one of a thousand, and more',
      { in: [...others.slice(1001), '微众银行'], startsWith: '微', contains: '众', eq: '微众银行' },
      ['supplier:webank'],
    ],
    ['a beginning of ten thousand signs', { startsWith: long }, []],
    ['a part of ten thousand signs', { contains: long }, []],
    ['a name of ten thousand signs', { eq: long }, []],
  ])('%s', async (_what, name, expected) => {
    expect(await fitting(name)).toEqual(expected);
  });
});
