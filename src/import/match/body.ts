import type { Form, Manner } from './form.js';
import { isMadeOf, vagueDistrict } from './place.js';
import { spelling } from './spelling.js';

/** Words that everybody shortens in one way, so that both are one body of one government. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/^中华人民共和国(?=.{3})/g, ''],
  [/人民(?=政府|法院|检察院)/g, ''],
  [/中国共产党/g, '中共'],
  [/发展(?:和|与)?改革/g, '发改'],
  [/工业(?:和|与)?信息化(?=[部厅委局])/g, '工信'],
  [/经济(?:和|与)?信息化(?=[厅委局])/g, '经信'],
  [/卫生(?:和)?健康/g, '卫健'],
  [/国有资产监督管理/g, '国资'],
  [/人力资源(?:和|与)?社会保障/g, '人社'],
  [/住房(?:和|与)?城乡建设/g, '住建'],
  [/市场监督管理|市场监管(?=[总局])/g, '市监'],
  [/互联网信息办公室/g, '网信办'],
  [/高级法院/g, '高院'],
  [/中级法院/g, '中院'],
  [/证券监督管理委员会/g, '证监会'],
  [/银行保险监督管理委员会/g, '银保监会'],
  [/管理委员会$/g, '管委会'],
  [/委员会$/g, '委'],
  [/办公室$/g, '办'],
];

/** 吉林 and 海南 name a city or prefecture too. */
const province = new RegExp(
  '^(北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|' +
    '云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆)(省|市|(?:壮族|回族|维吾尔)?自治区)?(?=.)',
);
const twoPlaces = /^(?:吉林|海南)/;

/** Of hospitals, libraries and universities the level is part of the name. */
const isAuthority = /(?:[局厅委办署]|法院|检察院|[高中]院|管委会|政府)$/;

function form(text: string): Form {
  const name = shortened.reduce((name, [long, short]) => name.replace(long, short), spelling(text));
  if (!isAuthority.test(name)) return { key: name, ending: '' };
  const [whole, place, level = ''] = province.exec(name) ?? [];
  return whole === undefined
    ? { key: name, ending: '' }
    : { key: `${place}${name.slice(whole.length)}`, ending: level };
}

/** 吉林税务局 may be that of the province or of the city. */
function agree(one: Form, other: Form): boolean {
  if (one.ending === other.ending) return true;
  return (one.ending === '' || other.ending === '') && !twoPlaces.test(one.key);
}

/** 市政府 and 省高级人民法院 are everywhere; 市场, 市政 and 区块链 open with the same characters. */
const noPlace = /^[本全该]?(?:市(?!场|政(?!府|务|协|法)|民)|省|区(?!块|域|划)|县(?!域)|自治[区州县])/;

function vague(text: string): string | null {
  const name = spelling(text);
  return noPlace.test(name) ? 'the text does not say of which place' : vagueDistrict(name);
}

/** 气象局 may be short for the national one, which sits in Beijing: what is left must name a place by itself. */
function lies(name: string, before: string, places: readonly string[]): boolean {
  return isMadeOf(before, places) && places.some((place) => name.startsWith(spelling(place)));
}

/** Places are read like others, 苏州 like 宿州; a long name that has none is alone. */
const readAlone = (text: string): boolean => text.length >= 6 && !/[省市区县州旗盟]/.test(text);

export const bodyForm: Manner = {
  form,
  endings: 'level',
  agree,
  complete: () => false,
  vague,
  group: () => undefined,
  lies,
  readAlone,
};
