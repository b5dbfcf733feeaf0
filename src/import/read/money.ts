import { shown } from './broken.js';

const AMOUNT =
  /^(?<prefix>¥|人民币|RMB|[A-Z]{3})? ?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))? ?(?<unit>元|万元|亿元|万|亿)?整? ?(?<code>[A-Z]{3}|人民币)?$/;
const YUAN = new Set(['¥', '人民币', 'RMB', '元', '万元', '亿元']);
/** Decimal places that a unit moves the point by. */
const POWERS: Record<string, number> = { 万: 4, 万元: 4, 亿: 8, 亿元: 8 };
const FORM = 'an amount with its currency such as "1250000 CNY", "1,250,000.00 CNY" or "125万元"';

export type Read = { value: string; fault?: never } | { fault: string; value?: never };

/**
 * An amount in the one form "1250000.5 CNY". The digits are moved as text: no amount is rounded.
 * @param currency that holds where the amount does not say its own; may be empty
 */
export function readMoney(text: string, currency: string): Read {
  const found = AMOUNT.exec(text.normalize('NFKC'))?.groups;
  if (!found) return { fault: `${shown(text)} is not ${FORM}` };
  const { prefix = '', whole = '', fraction = '', unit = '', code = '' } = found;
  const said = [prefix, code, unit].map(currencyOf).filter((one) => one !== '');
  const own = new Set([...said, currencyOf(currency.normalize('NFKC'))].filter((one) => one !== ''));
  const [only] = own;
  if (only === undefined) return { fault: `${shown(text)} has no currency; expected is ${FORM}, or a field currency` };
  if (own.size > 1) return { fault: `${shown(text)} has two currencies, ${[...own].join(' and ')}; leave one` };
  if (!/^[A-Z]{3}$/.test(only)) return { fault: `${shown(only)} is not a currency such as CNY` };
  return { value: `${shifted(whole.replaceAll(',', ''), fraction, POWERS[unit] ?? 0)} ${only}` };
}

function currencyOf(word: string): string {
  if (YUAN.has(word)) return 'CNY';
  return word in POWERS ? '' : word;
}

function shifted(whole: string, fraction: string, power: number): string {
  const digits = whole + fraction.padEnd(power, '0');
  const point = whole.length + power;
  const rest = digits.slice(point).replace(/0+$/, '');
  return digits.slice(0, point).replace(/^0+(?=\d)/, '') + (rest && `.${rest}`);
}
