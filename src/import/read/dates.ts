import { isEdtf } from '../edtf.js';
import { shown } from './broken.js';
import type { Read } from './money.js';

const USUAL = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?(?:[ T]\d{1,2}:\d{2}.*)?$/;
const CLOSE = /^(\d{4})(\d{2})(\d{2})$/;
const EXPECTED = 'a date such as 2019, 2020-02, 2020-02-14 or 2020年2月14日, the year first';

/** A date as EDTF; days and months are also taken in the forms that spreadsheets and notices have. */
export function readDate(text: string): Read {
  const value = isEdtf(text) ? text : rewritten(text);
  return isEdtf(value) ? { value } : { fault: `${shown(text)} is not ${EXPECTED}` };
}

function rewritten(text: string): string {
  if (/^\d{4}年$/.test(text)) return text.slice(0, 4);
  const [, ...parts] = USUAL.exec(text) ?? CLOSE.exec(text) ?? [];
  return (parts as (string | undefined)[])
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
