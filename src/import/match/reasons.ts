import { pinyin } from '../names.js';
import type { Manner } from './form.js';
import { follows } from './short.js';
import { hasHan, isLatin, letters, spelling } from './spelling.js';

/** How two names differ, in words. */
export function difference(wanted: string, known: string, manner: Manner): string {
  if (spelling(wanted) === spelling(known)) return 'the same name';
  if (isLatin(wanted) && hasHan(known)) return readAlike(wanted, known, manner);
  if (unbracketed(wanted) === unbracketed(known)) return 'the same but for brackets';
  return inEnding(wanted, known, manner) ?? inParts(spelling(wanted), spelling(known));
}

function readAlike(wanted: string, known: string, manner: Manner): string {
  const alike = [known, manner.form(known).key].find((name) => letters(pinyin(name)) === letters(wanted));
  return alike === undefined ? `read much alike (${pinyin(known)})` : `${alike} is read so`;
}

const unbracketed = (name: string): string => spelling(name).replace(/[()]/g, '');

function inEnding(wanted: string, known: string, manner: Manner): string | null {
  const [one, other] = [manner.form(wanted), manner.form(known)];
  if (one.key !== other.key || one.ending === other.ending) return null;
  const what = manner.endings;
  return `the same but for the ${what} (${[one.ending, other.ending].map((ending) => ending || 'none').join(', ')})`;
}

/** What is left between a common beginning and a common end. */
function inParts(wanted: string, known: string): string {
  const start = commonStart(wanted, known);
  const end = commonStart(reversed(wanted.slice(start)), reversed(known.slice(start)));
  const both = held(wanted, known);
  if (start + end < Math.min(wanted.length, known.length) && both !== null) return both;
  const [here, there] = [wanted, known].map((name) => name.slice(start, name.length - end)) as [string, string];
  if (here === '') return `the same but for ${there}, which only the known name has`;
  if (there === '') return `the same but for ${here}, which only the text has`;
  if (start + end < 2) return 'some of the characters are the same';
  return `the same but for ${here} here, ${there} there`;
}

/** One within the other, with more on both sides or between its characters. */
function held(wanted: string, known: string): string | null {
  if (wanted.includes(known)) return `the text holds the known name ${known}`;
  if (known.includes(wanted)) return `the known name holds ${wanted}`;
  if (follows(wanted, known)) return 'its characters follow each other in the known name: perhaps short for it';
  return follows(known, wanted) ? 'the characters of the known name follow each other in the text' : null;
}

const reversed = (text: string): string => [...text].reverse().join('');

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at++;
  return at;
}
