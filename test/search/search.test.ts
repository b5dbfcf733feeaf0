import { ids, searching } from './searching.js';

describe('search', () => {
  const { search } = searching();

  describe('finds first what is meant, and says by which name', () => {
    test.each([
      ['a name', '微众银行', 'supplier:webank', '微众银行'],
      ['a part of it', '众银', 'supplier:webank', '微众银行'],
      ['one character', '微', 'supplier:webank', '微众银行'],
      ['its last character', '众银行', 'supplier:webank', '微众银行'],
      ['pinyin', 'weizhongyinhang', 'supplier:webank', '微众银行'],
      ['the beginning of its pinyin', 'weizhong', 'supplier:webank', '微众银行'],
      ['pinyin by syllables', 'wei zhong', 'supplier:webank', '微众银行'],
      ['a syllable begun', 'wei zho', 'supplier:webank', '微众银行'],
      ['pinyin inside a name', 'yinhang', 'supplier:webank', '微众银行'],
      ['pinyin with tones', 'wēi zhòng yín háng', 'supplier:webank', '微众银行'],
      ['tones as digits', 'wei1 zhong4', 'supplier:webank', '微众银行'],
      ['tones as digits in one word', 'wei1zhong4yin2hang2', 'supplier:webank', '微众银行'],
      ['pinyin in capitals', 'WEIZHONG', 'supplier:webank', '微众银行'],
      ['initials', 'wzyh', 'supplier:webank', '微众银行'],
      ['initials in capitals', 'WZYH', 'supplier:webank', '微众银行'],
      ['an English name', 'WeBank', 'supplier:webank', 'WeBank'],
      ['an English name in lower case', 'webank', 'supplier:webank', 'WeBank'],
      ['an English name begun', 'web', 'supplier:webank', 'WeBank'],
      ['letters swapped', 'webnak', 'supplier:webank', 'WeBank'],
      ['a letter left out', 'weban', 'supplier:webank', 'WeBank'],
      ['a wrong letter', 'tincent', 'supplier:tencent', 'Tencent'],
      ['two typos in a long word', 'hyprchian', 'supplier:hyperchain', 'Hyperchain'],
      ['a typo in pinyin', 'weizhongyinhag', 'supplier:webank', '微众银行'],
      ['a typo in pinyin begun', 'weizong', 'supplier:webank', '微众银行'],
      [
        'a typo among other words',
        'smart bankrupcy',
        'application:guangzhou-smart-bankruptcy',
        'Smart bankruptcy trial system (Guangzhou)',
      ],
      ['full-width letters', 'ＷｅＢａｎｋ', 'supplier:webank', 'WeBank'],
      ['traditional characters', '微眾銀行', 'supplier:webank', '微众银行'],
      ['a traditional place name', '重慶', 'place:cn-500000', '重庆'],
      ['a short form', '中兴', 'supplier:zte', '中兴'],
      ['a brand', 'ZTE', 'supplier:zte', 'ZTE'],
      ['a name of a group', '阿里系', 'supplier:alibaba', '阿里系'],
      ['a name of a group in pinyin', 'alixi', 'supplier:alibaba', '阿里系'],
      ['a short form that others begin with', '腾讯', 'supplier:tencent', '腾讯'],
      ['the beginning of a name', '蚂蚁', 'supplier:ant-blockchain', '蚂蚁区块链'],
      ['a reading that depends on the word', 'chongqing', 'place:cn-500000', 'Chongqing'],
      ['initials of that', 'cqs', 'place:cn-500000', '重庆市'],
      ['a name in two words', 'tangle id', 'application:tangleid', 'TangleID'],
      ['the same in one', 'TangleID', 'application:tangleid', 'TangleID'],
      ['ü', 'lüyou', 'subdomain:tourism-consumption', '旅游消费'],
      ['ü as a keyboard has it', 'lv you', 'subdomain:tourism-consumption', '旅游消费'],
      [
        'an apostrophe',
        "Xi'an Future",
        'supplier:xian-future-intl',
        "Xi'an Future International Information Co., Ltd.",
      ],
      [
        'none where one is',
        'xian future',
        'supplier:xian-future-intl',
        "Xi'an Future International Information Co., Ltd.",
      ],
      ['no apostrophe inside', 'peoples court', 'body:supreme-peoples-court', "Supreme People's Court"],
      ['a hyphen left out', 'einvoice yunnan', 'application:yunnan-e-invoice', 'Blockchain e-invoice (Yunnan)'],
      ['two words apart', '深圳 发票', 'application:shenzhen-e-invoice', '深圳市区块链电子发票'],
      ['two words in pinyin, apart', 'yunnan fapiao', 'application:yunnan-e-invoice', '云南省区块链电子发票'],
      ['quotation marks left out', '仲裁链', 'application:guangzhou-arbitration-chain', '“仲裁链”'],
      ['a zero-width character inside', '微\u200b众', 'supplier:webank', '微众银行'],
      ['a soft hyphen inside', 'We\u00adBank', 'supplier:webank', 'WeBank'],
      ['a variation selector', '微\ufe0f众', 'supplier:webank', '微众银行'],
      ['Cyrillic look-alikes', 'WеВаnk', 'supplier:webank', 'WeBank'],
      ['Greek look-alikes', 'Αlibαbα', 'supplier:alibaba', 'Alibaba'],
      ['radicals for characters', '⼭⼤地纬', 'supplier:dareway', '山大地纬'],
      ['a compatibility ideograph', '\uf90a财互联', 'supplier:jincai-hulian', '金财互联'],
    ])('%s: %s', async (_, query, id, matched) => {
      const { edges } = await search(query);
      expect(edges[0]).toMatchObject({ node: { id }, matched });
    });
  });

  test('What has no such name is not found.', async () => {
    expect(await search('不存在的名字')).toMatchObject({ totalCount: 0, edges: [] });
    expect(await search('zqxj')).toMatchObject({ totalCount: 0, edges: [] });
  });

  describe('puts first', () => {
    test('the name that is meant before names that have it in them', async () => {
      expect(ids(await search('税务'))).toEqual([
        'domain:tax',
        'application:guangzhou-tax-platform',
        'application:yunnan-tax-platform',
      ]);
    });

    test('the group whose alias it is before the member whose name begins with it', async () => {
      expect(ids(await search('阿里', { types: ['SUPPLIER'] }))).toEqual(['supplier:alibaba', 'supplier:ali-health']);
    });

    test('a name before an alias, an alias before a beginning, a beginning before what is inside', async () => {
      const name = await search('腾讯');
      const alias = await search('新大陆');
      expect(name.edges[0]).toMatchObject({ node: { id: 'supplier:tencent' }, matched: '腾讯' });
      const [aliasHit] = alias.edges;
      const [begun] = (await search('新大')).edges;
      const [inside] = (await search('大陆科技')).edges;
      const scores = [name.edges[0], aliasHit, begun, inside].map((edge) => edge?.score ?? 0);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(new Set(scores).size).toBe(4);
    });

    test('of equally good hits the shorter name, then the lesser id', async () => {
      const { edges } = await search('区块链', { types: ['SUPPLIER'] });
      expect(edges.map(({ node }) => node.id)).toEqual(['supplier:ant-blockchain', 'supplier:haofeng']);
      expect(edges[0]?.score).toBe(edges[1]?.score);
    });

    test('scores never rise', async () => {
      const scores = (await search('区块链', { first: 1000 })).edges.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });
  });

  describe('by type', () => {
    test('shows these alone', async () => {
      expect(ids(await search('深圳', { types: ['PLACE'] }))).toEqual(['place:cn-440300']);
      expect(ids(await search('济南', { types: ['GOVERNMENT_BODY'] }))).toEqual(['body:jinan-government']);
      expect(ids(await search('电子发票', { types: ['DOMAIN', 'SUBDOMAIN'] }))).toEqual(['subdomain:e-invoice']);
    });

    test('tells two that share a name apart', async () => {
      // 阿里 is short for a prefecture in Tibet, too.
      expect(ids(await search('阿里', { first: 2 }))).toEqual(['place:cn-542500', 'supplier:alibaba']);
      expect(ids(await search('阿里', { types: ['PLACE'] }))).toEqual(['place:cn-542500']);
    });

    test('with no type at all shows nothing', async () => {
      expect(await search('深圳', { types: [] })).toMatchObject({ totalCount: 0, edges: [] });
    });
  });
});
