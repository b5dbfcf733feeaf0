import type { Form, Manner } from './form.js';
import { spelling } from './spelling.js';

const peoples =
  '(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|侗|哈尼|土家|傣|景颇|傈僳|白|羌|哈萨克|柯尔克孜|满|黎|畲|瑶)族?)*';
const level = new RegExp(`^(.{2,}?)(?:(${peoples}自治[区州县]|特别行政区|新区|地区)|([省市盟区县旗]))$`);

/** Levels of which one name is given once in the country. Counties and districts share theirs with cities and each other. */
const once = /^(?:省|市|盟|地区|特别行政区|.*自治[区州])$/;

/** Districts that more than one city has. */
const repeated =
  /^(?:朝阳|鼓楼|城关|新华|桥西|桥东|市中|青山|西湖|海州|铁东|铁西|和平|河东|向阳|普陀|宝山|江北|白云|南山|通州|长安|永定|新城|龙华|城中|城|郊|矿|东山|西安|东安|新市|清河|龙山|兴安)区/;

const form = (text: string): Form => placeFormOf(spelling(text));

function placeFormOf(name: string): Form {
  const [, key = name, long, short = ''] = level.exec(name) ?? [];
  return { key, ending: long ?? short };
}

/** 昌邑市 is in Shandong and 昌邑区 in Jilin: two levels never agree, and a district or county wants its level. */
function agree(one: Form, other: Form): boolean {
  if (one.ending === other.ending) return true;
  return (one.ending === '' || other.ending === '') && once.test(one.ending + other.ending);
}

export const vagueDistrict = (text: string): string | null =>
  repeated.test(text) ? 'several cities have a district of this name, and the text names no city' : null;

/** 宿州 and 苏州 are read alike, 南京 and the county 南靖 too; of three characters there are no such two. */
const readAlone = (text: string): boolean => form(text).key.length >= 3;

export const placeForm: Manner = {
  form,
  endings: 'level',
  agree,
  complete: () => false,
  vague: (text) => vagueDistrict(spelling(text)),
  group: () => undefined,
  lies: (_, before, places) => isMadeOf(before, places),
  readAlone,
};

/** Whether a text is nothing but some of these places, written with or without their level: 广东深圳市. */
export function isMadeOf(text: string, places: readonly string[]): boolean {
  const names = places.flatMap((place) => [spelling(place), form(place).key]);
  return names.some((name) => text === name || (text.startsWith(name) && isMadeOf(text.slice(name.length), places)));
}
