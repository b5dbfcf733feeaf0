import { own } from './broken.js';
import { ADDED, fields, type InputTable } from './fields.js';

/** What a column of a file holds. */
export interface Heading {
  /** Empty where it is passed over. */
  field: string;
  /** What its amounts are in, such as 万元, where its cells do not say. */
  unit: string;
  /** Of its identifiers, where its cells do not say. */
  scheme: string;
  /** Of its suppliers, where its cells do not say. */
  role: string;
  /** Nothing is written above it. */
  blank?: true;
}

/**
 * Headings that are usual in Chinese lists of tenders. 公告日期 is not among them: the day of a notice is not that of the
 * award. Nor is 统一社会信用代码 in a list of applications, where it does not say whose it is. Who is called the winner of a
 * bid has that role.
 */
export const USUAL: Record<InputTable, Record<string, string>> = {
  applications: {
    项目名称: 'name',
    采购项目名称: 'name',
    应用名称: 'name',
    采购人: 'governmentBodies',
    采购人名称: 'governmentBodies',
    采购单位: 'governmentBodies',
    招标人: 'governmentBodies',
    供应商: 'suppliers',
    供应商名称: 'suppliers',
    中标供应商: 'suppliers',
    中标供应商名称: 'suppliers',
    中标人: 'suppliers',
    中标单位: 'suppliers',
    成交供应商: 'suppliers',
    中标金额: 'contractValue',
    成交金额: 'contractValue',
    合同金额: 'contractValue',
    币种: 'currency',
    中标日期: 'awarded',
    成交日期: 'awarded',
    定标日期: 'awarded',
    上线日期: 'launched',
    上线时间: 'launched',
    公告链接: 'notices',
    公告网址: 'notices',
    地区: 'places',
    所在地区: 'places',
    行政区域: 'places',
    领域: 'domain',
    细分领域: 'subdomain',
    项目概况: 'description',
    项目描述: 'description',
    别名: 'aliases',
    英文名称: 'nameEn',
    备注: 'note',
  },
  suppliers: {
    名称: 'name',
    企业名称: 'name',
    公司名称: 'name',
    供应商: 'name',
    供应商名称: 'name',
    简称: 'aliases',
    别名: 'aliases',
    英文名称: 'nameEn',
    母公司: 'parent',
    注册地: 'basedIn',
    所在地: 'basedIn',
    统一社会信用代码: 'identifiers',
    备注: 'note',
  },
  'government-bodies': {
    名称: 'name',
    单位名称: 'name',
    机构名称: 'name',
    采购人: 'name',
    采购单位: 'name',
    简称: 'aliases',
    别名: 'aliases',
    英文名称: 'nameEn',
    地区: 'place',
    所在地: 'place',
    统一社会信用代码: 'identifiers',
    备注: 'note',
  },
};

const CREDIT_CODE = '统一社会信用代码';
/** Suppliers who have won a bid. */
const WINNERS = /^(?:中标|成交)/;
const WITH_UNIT = /^(.+?)\((元|万元|亿元)\)$/;
export const PASSED_OVER: Heading = { field: '', unit: '', scheme: '', role: '' };

/** What a heading means; null where nobody has said so. */
export function headingOf(
  table: InputTable,
  written: string,
  rename: Readonly<Record<string, string>>,
): Heading | null {
  const plain = written.normalize('NFKC').replace(/\s+/gu, '');
  const renamed = own(rename, written) ?? own(rename, plain);
  if (renamed === '' || (renamed === undefined && ADDED.includes(plain))) return PASSED_OVER;
  const [, base = plain, unit = ''] = WITH_UNIT.exec(plain) ?? [];
  const field = renamed ?? ownField(table, plain) ?? own(USUAL[table], base);
  if (field === undefined || ownField(table, field) === undefined) return null;
  return {
    field,
    unit: field === 'contractValue' ? unit : '',
    scheme: base === CREDIT_CODE ? 'USCC' : '',
    role: field === 'suppliers' && renamed === undefined && WINNERS.test(base) ? 'BID_WINNER' : '',
  };
}

const ownField = (table: InputTable, text: string): string | undefined =>
  Object.hasOwn(fields[table], text) ? text : undefined;
