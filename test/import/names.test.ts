import { normalName, pinyin } from '../../src/import/names.js';

describe('pinyin', () => {
  test.each([
    ['微众银行', 'wei zhong yin hang'],
    ['重庆市', 'chong qing shi'],
    ['厦门市', 'xia men shi'],
    ['六安市', 'lu an shi'],
    ['台州市', 'tai zhou shi'],
    ['丽水市', 'li shui shi'],
    ['长治市', 'chang zhi shi'],
    ['漯河市', 'luo he shi'],
    ['蚌埠市', 'beng bu shi'],
    ['阿坝藏族羌族自治州', 'a ba zang zu qiang zu zi zhi zhou'],
    ['喀什地区', 'ka shi di qu'],
    ['吕梁市', 'lv liang shi'],
    ['“TangleID”公民身份证项目', 'tangleid gong min shen fen zheng xiang mu'],
    ['“区块链+政务”可信服务平台', 'qu kuai lian zheng wu ke xin fu wu ping tai'],
  ])('%s is read %s', (name, read) => {
    expect(pinyin(name)).toBe(read);
  });
});

describe('names as they are compared', () => {
  test.each([
    ['臺灣省', '台湾省'],
    ['螞蟻區塊鏈', '蚂蚁区块链'],
    ['ＴａｎｇｌｅＩＤ', 'tangleid'],
    ['“仲裁链”', '仲裁链'],
    ['「仲裁鏈」', '仲裁链'],
    ['微 众\u200b银行', '微众银行'],
    ["Xi'an Future", 'xianfuture'],
  ])('%s is %s', (one, other) => {
    expect(normalName(one)).toBe(other);
  });
});
