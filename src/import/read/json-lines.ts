import type { InputRecord } from '../incoming.js';
import { broken, own, shown } from './broken.js';
import { ADDED, type InputTable } from './fields.js';
import type { Content, ReadOptions, RejectForm, TextFile } from './input.type.js';
import { readFields } from './json-fields.js';
import { type JsonObject, NotJson, parseObject } from './json-text.js';
import { limits } from './limits.js';
import { lineTooLong } from './lines.js';
import { readRelease } from './ocds/release.js';
import { read } from './record.js';

/** In a file of refused records what could not be read as JSON stands as the text of this key. */
const AS_WRITTEN = 'asWritten';
const TYPES: Record<string, InputTable> = {
  Application: 'applications',
  Supplier: 'suppliers',
  GovernmentBody: 'government-bodies',
};

/** One object a line: of ours, or a release of OCDS where it has an ocid. */
export function readJsonLines(file: TextFile, options: ReadOptions): Content {
  return { format: 'json-lines', source: {}, records: () => records(file, options), rejects };
}

async function* records(file: TextFile, options: ReadOptions): AsyncGenerator<InputRecord> {
  let count = 0;
  for await (const { line, text } of file.text())
    for (const [at, written] of text.split('\n').entries()) {
      if (written.trim() === '') continue;
      if (written.length > limits.line) throw lineTooLong(file.path, line + at, limits.line);
      count++;
      yield recordOf(line + at, written, options);
    }
  if (count === 0) throw broken(file.path, null, 'holds only blank lines; expected is one object of JSON on each line');
}

function recordOf(line: number, written: string, options: ReadOptions): InputRecord {
  const text = unwrapped(written);
  try {
    return { line, ...readLine(text, options) };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return { line, incoming: [], faults: [`line: ${error.message}`], original: text };
  }
}

/** The text of a line that could not be read, once it has come back. */
function unwrapped(written: string): string {
  if (!written.includes(`"${AS_WRITTEN}"`)) return written.trim();
  try {
    const { [AS_WRITTEN]: text, ...rest } = withoutAdded(parseObject(written));
    return typeof text === 'string' && Object.keys(rest).length === 0 ? text : written;
  } catch {
    return written;
  }
}

function readLine(text: string, options: ReadOptions): Omit<InputRecord, 'line'> {
  const original = withoutAdded(parseObject(text));
  if (typeof original.ocid === 'string') return { ...readRelease(original, options), original };
  return { ...readOwn(renamed(original, options.rename ?? {}), options), original };
}

function readOwn({ type, ...object }: JsonObject, { of }: ReadOptions): Pick<InputRecord, 'incoming' | 'faults'> {
  const table = type === undefined ? of : tableOf(type);
  if (table === undefined) return { incoming: [], faults: [faultOfType(type)] };
  const { given, faults } = readFields(table, object);
  return faults.length > 0 ? { incoming: [], faults } : read(table, given);
}

const tableOf = (type: unknown): InputTable | undefined => (typeof type === 'string' ? own(TYPES, type) : undefined);

function faultOfType(type: unknown): string {
  const expected = `expected is one of ${Object.keys(TYPES).join(', ')}`;
  return type === undefined ? `type: is missing; ${expected}` : `type: is ${shown(type)}; ${expected}`;
}

const withoutAdded = (object: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !ADDED.includes(key)));

function renamed(object: JsonObject, rename: Readonly<Record<string, string>>): JsonObject {
  const entries = Object.entries(object).map(([key, value]) => [own(rename, key) ?? key, value] as const);
  return Object.fromEntries(entries.filter(([key]) => key !== ''));
}

const rejects: RejectForm = {
  head: '',
  between: '',
  tail: '',
  one: ({ line, original }, reasons) => {
    const content = typeof original === 'string' ? { [AS_WRITTEN]: original } : (original as JsonObject);
    return `${JSON.stringify({ line, reason: reasons.join('; '), ...content })}\n`;
  },
};
