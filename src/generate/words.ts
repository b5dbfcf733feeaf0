/** What a name is made of, in Chinese and in English. */
export type Word = readonly [zh: string, en: string];

/** What an application is for, by its domain; the last list is for those whose domain is not known. */
export const purposes: Record<string, readonly Word[]> = {
  'base-platform': [
    ['政务数据共享', 'government data sharing'],
    ['目录', 'data directory'],
    ['政务服务', 'government service'],
    ['城市大脑', 'city brain'],
    ['电子证照', 'electronic licence'],
  ],
  'digital-identity': [
    ['可信身份', 'trusted identity'],
    ['电子身份证', 'electronic identity card'],
    ['居民健康码', 'health code'],
    ['法人身份', 'company identity'],
    ['社区民警', 'community police'],
  ],
  judicial: [
    ['电子证据', 'electronic evidence'],
    ['司法存证', 'judicial deposit'],
    ['公证', 'notary'],
    ['仲裁', 'arbitration'],
    ['破产审理', 'bankruptcy'],
  ],
  tax: [
    ['电子发票', 'e-invoice'],
    ['税务', 'tax'],
    ['完税证明', 'tax certificate'],
    ['出口退税', 'export rebate'],
  ],
  'real-estate': [
    ['不动产登记', 'property register'],
    ['住房租赁', 'housing rental'],
    ['公积金缴存证明', 'housing fund certificate'],
    ['二手房交易', 'home sale'],
  ],
  regulation: [
    ['食品安全追溯', 'food safety tracing'],
    ['药品监管', 'medicine supervision'],
    ['金融风险监测', 'financial risk monitoring'],
    ['环境监测', 'environment monitoring'],
    ['社区矫正', 'community correction'],
  ],
  'citizen-services': [
    ['便民缴费', 'bill payment'],
    ['养老服务', 'elderly care'],
    ['医疗处方流转', 'prescription'],
    ['公共交通', 'public transport'],
    ['学历证书', 'diploma'],
  ],
  'business-services': [
    ['企业开办', 'business opening'],
    ['招标采购', 'public tender'],
    ['跨境贸易', 'cross-border trade'],
    ['中小企业融资', 'small business finance'],
  ],
  '': [
    ['电子数据存储', 'electronic data storage'],
    ['信息公开', 'public information'],
    ['协同办公', 'joint office'],
    ['档案', 'archive'],
  ],
};

export const qualities: readonly Word[] = [
  ['', ''],
  ['', ''],
  ['智慧', 'Smart'],
  ['统一', 'Unified'],
  ['一体化', 'Integrated'],
  ['跨部门', 'Joint'],
  ['全程', 'End-to-end'],
];

export const applicationKinds: readonly Word[] = [
  ['平台', 'platform'],
  ['系统', 'system'],
  ['链', 'chain'],
  ['服务平台', 'service platform'],
  ['管理系统', 'management system'],
  ['试点项目', 'pilot project'],
  ['查询系统', 'inquiry system'],
  ['应用', 'application'],
];

/** First and second character of a firm's brand, with their reading. */
export const brandWords: readonly Word[] = [
  ['云', 'Yun'],
  ['数', 'Shu'],
  ['信', 'Xin'],
  ['联', 'Lian'],
  ['智', 'Zhi'],
  ['通', 'Tong'],
  ['华', 'Hua'],
  ['中', 'Zhong'],
  ['天', 'Tian'],
  ['海', 'Hai'],
  ['星', 'Xing'],
  ['远', 'Yuan'],
  ['宏', 'Hong'],
  ['瑞', 'Rui'],
  ['金', 'Jin'],
  ['博', 'Bo'],
  ['恒', 'Heng'],
  ['创', 'Chuang'],
  ['科', 'Ke'],
  ['安', 'An'],
  ['正', 'Zheng'],
  ['达', 'Da'],
  ['新', 'Xin'],
  ['立', 'Li'],
  ['宇', 'Yu'],
  ['泰', 'Tai'],
  ['明', 'Ming'],
  ['光', 'Guang'],
  ['启', 'Qi'],
  ['诚', 'Cheng'],
  ['优', 'You'],
  ['微', 'Wei'],
  ['众', 'Zhong'],
  ['东', 'Dong'],
  ['南', 'Nan'],
  ['北', 'Bei'],
  ['凌', 'Ling'],
  ['鼎', 'Ding'],
  ['网', 'Wang'],
  ['锐', 'Rui'],
];

export const trades: readonly Word[] = [
  ['科技', 'Technology'],
  ['信息', 'Information'],
  ['区块链', 'Blockchain'],
  ['软件', 'Software'],
  ['数据', 'Data'],
  ['网络', 'Networks'],
  ['电子', 'Electronics'],
  ['智能', 'Intelligence'],
  ['信息技术', 'Information Technology'],
  ['数字科技', 'Digital Technology'],
];

export const offices: readonly Word[] = [
  ['政府', 'Government'],
  ['税务局', 'Tax Bureau'],
  ['中级人民法院', "Intermediate People's Court"],
  ['大数据管理局', 'Big Data Bureau'],
  ['公安局', 'Public Security Bureau'],
  ['住房公积金管理中心', 'Housing Provident Fund Centre'],
];

/** Names of counties that no gazetteer has. */
export const countyWords: readonly Word[] = [
  ['东湖', 'Donghu'],
  ['西山', 'Xishan'],
  ['南桥', 'Nanqiao'],
  ['北辰', 'Beichen'],
  ['新河', 'Xinhe'],
  ['清江', 'Qingjiang'],
  ['龙泉', 'Longquan'],
  ['平安', "Ping'an"],
  ['永宁', 'Yongning'],
  ['太和', 'Taihe'],
  ['安源', 'Anyuan'],
  ['白云', 'Baiyun'],
];
