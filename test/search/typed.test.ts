import { ids, question, searching } from './searching.js';

describe('search', () => {
  const { search, ask, data } = searching();

  const refused = async (query: string, variables: object = {}): Promise<string> => {
    const { data, errors, codes } = await ask(question, { query, ...variables });
    expect(data).toEqual({ search: null });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    return errors.join();
  };

  describe('refuses', () => {
    test.each(['', ' ', '\u200b', '　', '*', '"', '~', '\\', '!!!', '“”', '&&', '||', '+-', '🙂', '*:*', '\u0000'])(
      'what has nothing to look for in it: %j',
      async (query) => {
        expect(await refused(query)).toContain('without a letter or digit');
      },
    );

    test('what is too long', async () => {
      expect(await refused('链'.repeat(201))).toContain('201 characters');
      expect(await search('链'.repeat(200))).toMatchObject({ totalCount: 0 });
    });

    test('too many words', async () => {
      const words = Array.from({ length: 21 }, (_, at) => `w${at}`).join(' ');
      expect(await refused(words)).toContain('21 words');
    });

    test('a page that is too large or less than nothing', async () => {
      expect(await refused('链', { first: 1001 })).toContain('0 to 1000');
      expect(await refused('链', { first: -1 })).toContain('0 to 1000');
    });

    test('a forged cursor, a cursor of another search and one of another list', async () => {
      const { pageInfo } = await search('链', { first: 1 });
      const forged = (key: string): string =>
        Buffer.from(JSON.stringify(['hits of 链 among', key])).toString('base64url');
      expect(await refused('链', { after: 'nonsense' })).toContain('not one of ours');
      expect(await refused('链', { after: forged('9 99 x') })).toContain('not one of ours');
      expect(await refused('链', { after: forged('8 05 supplier:webank') })).toContain('not one of ours');
      expect(await refused('税', { after: pageInfo.endCursor })).toContain('comes from a list of hits of 链');
      expect(await refused('链', { types: ['SUPPLIER'], after: pageInfo.endCursor })).toContain('comes from a list');
      const { suppliers } = await data('{ suppliers(first: 1) { pageInfo { endCursor } } }');
      expect(await refused('链', { after: suppliers.pageInfo.endCursor })).toContain('comes from a list');
    });
  });

  test.each([
    'name:*',
    '[a TO b]',
    'a AND b',
    'NOT a',
    'NOT',
    'OR',
    'webank~2',
    'webank^5',
    '(微众',
    '微众)',
    '"微众',
    '/a.*/',
    '微众*',
    '-微众',
    '+微众',
    'searchTerms:链',
    '{a TO *}',
    'a\\',
    '?a',
    'Kapplication',
    'L05',
    "x' OR 1=1 //",
  ])('takes %j for words, not for syntax', async (query) => {
    const { data, codes } = await ask(question, { query });
    expect(codes).toEqual([]);
    expect(data.search.totalCount).toBeLessThan(100);
  });

  test('takes syntax around a name for nothing', async () => {
    const plain = ids(await search('微众'));
    for (const query of ['微众*', '"微众"', '(微众)', '+微众', '微众~', '/微众/'])
      expect(ids(await search(query))).toEqual(plain);
  });

  test('answers whatever is typed, or says what is wrong with it', async () => {
    const alphabet = [...'aZ微链eé1 *"~^:\\/()[]{}!?+-&|\u200b\ud800\udc00\u0301ЖеΑ𠮷ﬁ①Ⅳ한ゐğİß\n\t\0'];
    let state = 7;
    const random = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
    for (let run = 0; run < 150; run += 1) {
      const query = Array.from({ length: random(12) + 1 }, () => alphabet[random(alphabet.length)]).join('');
      const { codes } = await ask(
        'query ($query: String!) { search(query: $query, first: 3) { totalCount nodes { id } } }',
        { query },
      );
      expect([query, codes.filter((code) => code !== 'BAD_USER_INPUT')]).toEqual([query, []]);
    }
  }, 120_000);
});
