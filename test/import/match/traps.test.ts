import type { EntityKind } from '../../../src/import/vocabulary.js';
import type { Candidate } from '../../../src/import/match/match.js';
import { Register } from '../../../src/import/match/register.js';

/** What is said of `text` where these names are known, each list of one entity; never a certain match. */
function review(kind: EntityKind, text: string, ...known: string[][]): Candidate[] {
  const entities = known.map((names) => ({ id: names[0] ?? '', names, identifiers: [], places: [] }));
  const match = new Register(kind, entities).find({ text, identifiers: [] });
  if ('id' in match) throw new Error(`"${text}" is taken for ${match.id} by ${match.by}`);
  return match.candidates;
}

describe('a firm is not certain', () => {
  test.each<[string, string, string[], string]>([
    [
      'with another full legal form',
      '中国联合网络通信股份有限公司',
      ['中国联合网络通信有限公司'],
      'the same but for the legal form (股份有限公司, 有限公司)',
    ],
    [
      'where a complete name meets an alias',
      '中国电信股份有限公司',
      ['中国电信集团有限公司', '中国电信'],
      'the same but for the legal form (股份有限公司, none)',
    ],
    [
      'without 集团',
      '中国交通建设有限公司',
      ['中国交通建设集团有限公司'],
      'the same but for 集团, which only the known name has',
    ],
    [
      'where it opens with 中国 and has no form',
      '中国移动通信',
      ['中国移动通信有限公司'],
      'the same but for the legal form (none, 有限公司)',
    ],
    [
      'as a branch',
      '中国电信股份有限公司广州分公司',
      ['中国电信股份有限公司'],
      'the same but for 广州分公司, which only the text has',
    ],
    [
      'in another city',
      '腾讯科技(北京)有限公司',
      ['腾讯科技（深圳）有限公司'],
      'the same but for 北京 here, 深圳 there',
    ],
    ['without brackets', '布比北京网络技术有限公司', ['布比（北京）网络技术有限公司'], 'the same but for brackets'],
    [
      'without 市',
      '深圳腾讯计算机系统有限公司',
      ['深圳市腾讯计算机系统有限公司'],
      'the same but for 市, which only the known name has',
    ],
    ['by pinyin', 'Huaxin Keji', ['华信科技有限公司'], '华信科技 is read so'],
    ['by a brand', '众享比特', ['北京众享比特科技有限公司'], 'the known name holds 众享比特'],
    [
      'by an abbreviation',
      '工行',
      ['中国工商银行股份有限公司'],
      'its characters follow each other in the known name: perhaps short for it',
    ],
    [
      'by a short English name',
      'China Telecom',
      ['China Telecom Corporation Limited'],
      'the same but for the legal form (none, corp ltd)',
    ],
  ])('%s: %s', (_, text, names, reason) => {
    const [first] = review('Supplier', text, names);
    expect(first?.id).toBe(names[0]);
    expect(first?.reasons).toContain(reason);
  });

  test('where a group opens the names of several with its own', () => {
    expect(review('Supplier', '浪潮软件', ['浪潮软件股份有限公司'], ['浪潮软件集团有限公司'])).toHaveLength(2);
  });

  test('where the same text is an alias of another', () => {
    const [first, second] = review('Supplier', '腾讯', ['腾讯'], ['深圳市腾讯计算机系统有限公司', '腾讯']);
    expect(first?.reasons).toEqual(['the same name', 'one of 2 that the text fits']);
    expect(second?.reasons).toEqual(['the same name', 'one of 2 that the text fits']);
  });
});

describe('a government body is not certain', () => {
  test.each<[string, string, string, string]>([
    ['that names no place', '市政府', '市政府', 'the text does not say of which place'],
    ['of a city of which nothing is said', '市人民政府', '市政府', 'the text does not say of which place'],
    [
      'of a district that several cities have',
      '鼓楼区政府',
      '鼓楼区人民政府',
      'several cities have a district of this name, and the text names no city',
    ],
    [
      'of a name that a province and a city share',
      '吉林税务局',
      '吉林省税务局',
      'the same but for the level (none, 省)',
    ],
    ['of the city where the province is known', '吉林市公安局', '吉林省公安局', 'the same but for the level (市, 省)'],
    ['of a district where the city is known', '朝阳区政府', '朝阳市政府', 'the same but for 区 here, 市 there'],
    [
      'of another city',
      '国家税务总局深圳市税务局',
      '国家税务总局广州市税务局',
      'the same but for 深圳 here, 广州 there',
    ],
    ['with another number', '北京市第二中级人民法院', '北京市第一中级人民法院', 'the same but for 二 here, 一 there'],
    ['likely the same', '济南市大数据局', '济南市大数据管理局', 'the same but for 管理, which only the known name has'],
    ['in pinyin, with a place', 'Suzhou Shi Gonganju', '苏州市公安局', '苏州市公安局 is read so'],
    [
      'without the level, a hospital',
      '湖南人民医院',
      '湖南省人民医院',
      'the same but for 省, which only the known name has',
    ],
  ])('%s: %s', (_, text, name, reason) => {
    expect(review('GovernmentBody', text, [name])[0]?.reasons).toContain(reason);
  });

  test('because a central one sits in the city named', () => {
    const register = new Register('GovernmentBody', [
      { id: 'body:weather', names: ['中国气象局', '气象局'], identifiers: [], places: ['北京市'] },
    ]);
    expect(register.find({ text: '北京市气象局', identifiers: [] })).toHaveProperty('candidates');
  });
});

describe('words that open like a place are none', () => {
  test.each(['市场监督管理总局', '市政工程管理处', '区块链研究所', '县域经济研究中心'])('%s', (name) => {
    const register = new Register('GovernmentBody', [{ id: 'body:one', names: [name], identifiers: [], places: [] }]);
    expect(register.find({ text: name, identifiers: [] })).toEqual({ id: 'body:one', by: 'name' });
  });
});

describe('a place is not certain', () => {
  test.each<[string, string, string[][], string[]]>([
    ['as province or city', '吉林', [['吉林省', '吉林'], ['吉林市']], ['吉林省', '吉林市']],
    ['as city or district', '昌邑', [['昌邑市'], ['昌邑区']], ['昌邑市', '昌邑区']],
    ['of another level', '昌邑区', [['昌邑市', '昌邑']], ['昌邑市']],
    [
      'by English and pinyin',
      'Suzhou',
      [
        ['苏州市', 'Suzhou'],
        ['宿州市', '宿州'],
      ],
      ['苏州市', '宿州市'],
    ],
    ['by pinyin of two', 'Fuzhou', [['福州市'], ['抚州市']], ['福州市', '抚州市']],
    ['by short pinyin of one', 'Nanjing', [['南京市', '南京']], ['南京市']],
    ['as a district that several cities have', '朝阳区', [['朝阳区']], ['朝阳区']],
    ['in a province that is not known to hold it', '广东省深圳市', [['深圳市']], ['深圳市']],
  ])('%s: %s', (_, text, known, ids) => {
    const found = review('Place', text, ...known).map(({ id }) => id);
    expect(found.toSorted()).toEqual(ids.toSorted());
  });

  test('in another city than the one that is known', () => {
    const places = [{ id: 'place:cc', names: ['朝阳区'], identifiers: [], places: ['长春市', '吉林省'] }];
    expect(new Register('Place', places).find({ text: '北京市朝阳区', identifiers: [] })).toHaveProperty('candidates');
  });
});
