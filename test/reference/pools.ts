// Real names, few of them, so that random rows meet; equal pinyin (fuzhou, zhongke), equal names and other scripts on purpose.

export const domains = { 'domain:tax': '税务', 'domain:judicial': '司法', 'domain:health': '医疗健康' };

export const subdomains = {
  'subdomain:e-invoice': ['电子发票', 'domain:tax'],
  'subdomain:arbitration': ['仲裁', 'domain:judicial'],
  'subdomain:evidence': ['电子证据', 'domain:judicial'],
  'subdomain:prescription': ['电子处方', 'domain:health'],
} as const;

/** name, level, kind, what it lies in. A district right under a province; cities of one pinyin. */
export const places = {
  'place:cn': ['中国', 'COUNTRY', 'COUNTRY', null],
  'place:cn-110000': ['北京市', 'PROVINCE', 'MUNICIPALITY', 'place:cn'],
  'place:cn-320000': ['江苏省', 'PROVINCE', 'PROVINCE', 'place:cn'],
  'place:cn-350000': ['福建省', 'PROVINCE', 'PROVINCE', 'place:cn'],
  'place:cn-360000': ['江西省', 'PROVINCE', 'PROVINCE', 'place:cn'],
  'place:cn-440000': ['广东省', 'PROVINCE', 'PROVINCE', 'place:cn'],
  'place:cn-320500': ['苏州市', 'PREFECTURE', 'PREFECTURE_LEVEL_CITY', 'place:cn-320000'],
  'place:cn-350100': ['福州市', 'PREFECTURE', 'PREFECTURE_LEVEL_CITY', 'place:cn-350000'],
  'place:cn-361000': ['抚州市', 'PREFECTURE', 'PREFECTURE_LEVEL_CITY', 'place:cn-360000'],
  'place:cn-440100': ['广州市', 'PREFECTURE', 'PREFECTURE_LEVEL_CITY', 'place:cn-440000'],
  'place:cn-440300': ['深圳市', 'PREFECTURE', 'PREFECTURE_LEVEL_CITY', 'place:cn-440000'],
  'place:cn-110108': ['海淀区', 'COUNTY', 'DISTRICT', 'place:cn-110000'],
  'place:cn-350105': ['马尾区', 'COUNTY', 'DISTRICT', 'place:cn-350100'],
  'place:cn-441302': ['惠城区', 'COUNTY', 'DISTRICT', 'place:cn-440000'],
} as const;

export const bodies = {
  'body:jinan-government': '济南市政府',
  'body:shenzhen-tax': '深圳市税务局',
  'body:beijing-court': '北京互联网法院',
};

/** A firm's group is further down this list, so that no group can lie within itself. */
export const suppliers = {
  'supplier:webank': '微众银行',
  'supplier:ant-blockchain': '蚂蚁区块链',
  'supplier:ali-health': '阿里健康',
  'supplier:alipay': '支付宝',
  'supplier:zhongke': '中科',
  'supplier:zhongke-two': '众科',
  'supplier:xunlei': '迅雷',
  'supplier:fangxin': 'Fangxin Tech',
  'supplier:tencent': '腾讯',
  'supplier:alibaba': '阿里巴巴',
  'supplier:holding': '阿里控股',
};

/** Names and aliases, the same ones for several entities. */
export const names = [
  '区块链电子发票',
  '區塊鏈電子發票',
  '“税链”平台',
  '税链',
  'TangleID',
  'ＴangleＩＤ',
  'BaaS Platform',
  '福州链',
  '抚州链',
  '中科链',
  '司法链',
];

/** What names are asked for by; each is part of some name, or of none. */
export const nameParts = [
  '链',
  '税链',
  '稅鏈',
  '区块',
  '區塊',
  'tangle',
  'ＴＡＮＧＬＥ',
  'tech',
  'a',
  '福州',
  '中科',
  '银行',
  '騰訊',
];

export const sources = ['source:one', 'source:two', 'source:three', 'source:four'];
export const locators = ['P1', 'P2', 'P12'];
export const categories = [
  'STATE_OWNED',
  'INTERNET_GIANT',
  'LISTED',
  'LISTED_SUBSIDIARY',
  'HIGH_TECH',
  'PRIVATE_TECH',
  'BLOCKCHAIN',
];
export const statuses = ['ONLINE', 'BID_WON', 'UNDER_CONSTRUCTION', 'PLANNED'];
export const roles = ['BUILDER', 'CO_BUILDER', 'BID_WINNER', 'PARTICIPANT', 'UNSPECIFIED'];
export const eventKinds = ['LAUNCH_PLANNED', 'BID_WON', 'INTRODUCED', 'BUILT', 'LAUNCHED'];
export const days = ['2018-01-01', '2019-03-31', '2019-10-15', '2019-12-31', '2020-02-01', '2020-06-30', '2021-01-01'];
export const dates = [
  '2018',
  '2019',
  '2019-10',
  '2019-10-15',
  '2020-02',
  '2020-02-29',
  '2020-33',
  '2020-34',
  '2019-37',
  '2020-41',
  '2019/2020-03',
];

export const applications = Array.from({ length: 36 }, (_, at) => `application:a${at + 1}`);

export const idsOf = (pool: object): string[] => Object.keys(pool);
