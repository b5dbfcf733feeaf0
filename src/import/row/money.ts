import { matching } from './item.js';

/** An amount of a currency; OCDS: a value. */
export interface Money {
  amount: number;
  /** ISO 4217. */
  currency: string;
}

/** "1250000 CNY". More digits than these a number of JSON does not hold. */
export const money = matching(
  '(?:0|[1-9]\\d{0,14})(?:\\.\\d?[1-9])? [A-Z]{3}',
  'an amount and a currency such as "1250000 CNY" or "99.5 CNY": no separators, no zeros at its end, at most two decimals, ISO 4217',
);

export function toMoney(text: string): Money {
  const [amount, currency = ''] = text.split(' ');
  return { amount: Number(amount), currency };
}
