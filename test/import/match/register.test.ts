import type { Identifier } from '../../../src/import/row/identifier.js';
import type { EntityKind } from '../../../src/import/vocabulary.js';
import type { Known, Match } from '../../../src/import/match/match.js';
import { Register } from '../../../src/import/match/register.js';

const known = (id: string, names: string[], more: Partial<Known> = {}): Known => ({
  ...{ id, names, identifiers: [], places: [] },
  ...more,
});
const code = (id: string): Identifier => ({ scheme: 'USCC', id });
const find = (register: Register, text: string, ...identifiers: Identifier[]): Match =>
  register.find({ text, identifiers });

const candidates = (match: Match) => ('candidates' in match ? match.candidates : []);

const firms = new Register('Supplier', [
  known('supplier:webank', ['微众银行', 'WeBank', '深圳前海微众银行股份有限公司'], {
    identifiers: [code('91440300312278567A')],
  }),
  known('supplier:tencent', ['深圳市腾讯计算机系统有限公司', 'Tencent Computer Systems Co., Ltd.']),
  known('supplier:zte', ['中兴通讯股份有限公司', 'ZTE Corporation']),
]);
const bodies = new Register('GovernmentBody', [
  known('body:court', ['最高人民法院', "Supreme People's Court"]),
  known('body:jinan', ['济南市政府'], { places: ['济南市', '山东省', '中国'] }),
  known('body:reform', ['广东省发展和改革委员会'], { places: ['广东省'] }),
]);
const places = new Register('Place', [
  known('place:gd', ['广东省', 'Guangdong', '广东'], { places: ['中国'] }),
  known('place:sz', ['深圳市', 'Shenzhen', '深圳'], { places: ['广东省', '中国'] }),
  known('place:qhd', ['秦皇岛市', '秦皇岛'], { places: ['河北省', '中国'] }),
  known('place:gx', ['广西壮族自治区'], { places: ['中国'] }),
  known('place:cy', ['朝阳区'], { places: ['北京市', '中国'] }),
]);

describe('a name is certain', () => {
  test.each<[string, Register, string, Match]>([
    ['by our id', firms, 'supplier:webank', { id: 'supplier:webank', by: 'id' }],
    ['by its name', firms, '微众银行', { id: 'supplier:webank', by: 'name' }],
    ['by its English name', firms, 'WeBank', { id: 'supplier:webank', by: 'alias' }],
    ['by an alias', firms, '深圳前海微众银行股份有限公司', { id: 'supplier:webank', by: 'alias' }],
    ['whatever the width', firms, 'ＷｅＢａｎｋ', { id: 'supplier:webank', by: 'normal form' }],
    ['in traditional characters', firms, '微眾銀行', { id: 'supplier:webank', by: 'normal form' }],
    ['without its legal form', firms, '深圳市腾讯计算机系统', { id: 'supplier:tencent', by: 'normal form' }],
    ['with a bare 公司', firms, '深圳市腾讯计算机系统公司', { id: 'supplier:tencent', by: 'normal form' }],
    ['with 责任', firms, '深圳市腾讯计算机系统有限责任公司', { id: 'supplier:tencent', by: 'normal form' }],
    ['as a stock is called', firms, '中兴通讯', { id: 'supplier:zte', by: 'normal form' }],
    [
      'in long English',
      firms,
      'TENCENT COMPUTER SYSTEMS COMPANY LIMITED',
      { id: 'supplier:tencent', by: 'normal form' },
    ],
    ['by long pinyin', bodies, 'Zuigao Renmin Fayuan', { id: 'body:court', by: 'pinyin' }],
    ['with another apostrophe', bodies, 'Supreme People’s Court', { id: 'body:court', by: 'normal form' }],
    ['with 人民', bodies, '济南市人民政府', { id: 'body:jinan', by: 'normal form' }],
    ['with its province', bodies, '山东省济南市人民政府', { id: 'body:jinan', by: 'normal form' }],
    ['as everybody shortens it', bodies, '广东发改委', { id: 'body:reform', by: 'normal form' }],
    ['as place and city', places, '广东省深圳市', { id: 'place:sz', by: 'normal form' }],
    ['as place and city, both short', places, '中国广东深圳', { id: 'place:sz', by: 'normal form' }],
    ['without 自治区', places, '广西', { id: 'place:gx', by: 'normal form' }],
    ['by pinyin of three characters', places, 'Qinhuangdao', { id: 'place:qhd', by: 'pinyin' }],
    ['as a district of its city', places, '北京市朝阳区', { id: 'place:cy', by: 'normal form' }],
  ])('%s', (_, register, text, match) => {
    expect(find(register, text)).toEqual(match);
  });

  test('by an identifier, whatever the name', () => {
    const match = { id: 'supplier:webank', by: 'identifier' };
    expect(find(firms, '一家银行', code('９１４４０３００312278567a'))).toEqual(match);
  });
});

describe('identifiers', () => {
  test('that differ keep two of one name apart', () => {
    const [first] = candidates(find(firms, '微众银行', code('91440300000000000X')));
    expect(first).toMatchObject({ id: 'supplier:webank', score: 0.5 });
    expect(first?.reasons).toContain('another USCC: 91440300000000000X in the text, 91440300312278567A known');
  });

  test('of a scheme that gives many to one do not', () => {
    const register = new Register('Supplier', [
      known('supplier:a', ['甲公司'], { identifiers: [{ scheme: 'HK', id: '1' }] }),
    ]);
    expect(find(register, '甲公司', { scheme: 'HK', id: '2' })).toEqual({ id: 'supplier:a', by: 'name' });
  });

  test('that two entities share decide nothing', () => {
    const both = ['supplier:a', 'supplier:b'].map((id) => known(id, [id], { identifiers: [code('1')] }));
    const found = candidates(find(new Register('Supplier', both), '甲', code('1')));
    expect(found.map(({ id, reasons }) => [id, reasons[0]])).toEqual([
      ['supplier:a', 'the same USCC 1'],
      ['supplier:b', 'the same USCC 1'],
    ]);
  });
});

describe('what is added later', () => {
  test('is found, in Latin letters too', () => {
    const register = new Register('Domain', [known('domain:tax', ['税务管理'])]);
    expect(find(register, 'shuiwu guanli')).toEqual({ id: 'domain:tax', by: 'pinyin' });
    register.add(known('domain:estate', ['不动产登记']));
    expect(find(register, 'budongchan dengji')).toEqual({ id: 'domain:estate', by: 'pinyin' });
  });

  test('may be more of one that is there', () => {
    const register = new Register('Supplier', [known('supplier:a', ['甲乙公司'])]);
    register.add(known('supplier:a', ['甲乙公司', '丙丁'], { identifiers: [code('1')] }));
    expect(find(register, '甲乙公司')).toEqual({ id: 'supplier:a', by: 'name' });
    expect(find(register, '丙丁')).toEqual({ id: 'supplier:a', by: 'alias' });
    expect(find(register, '戊', code('1'))).toEqual({ id: 'supplier:a', by: 'identifier' });
  });
});

describe('nothing like it', () => {
  test.each<[EntityKind, string]>([
    ['Supplier', ''],
    ['Supplier', '公司'],
    ['Supplier', 'supplier:nobody'],
    ['Place', '—'],
    ['GovernmentBody', '東京都'],
    ['Application', 'zzzz'],
  ])('%s %j', (kind, text) => {
    const register = new Register(kind, [known('x:known', ['微众银行']), known('x:dash', ['…'])]);
    expect(find(register, text)).toEqual({ candidates: [] });
  });
});
