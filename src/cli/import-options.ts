import { OperatorError } from '../errors.js';
import { fields, INPUT_TABLES, type InputTable } from '../import/read/fields.js';
import type { ReadOptions } from '../import/read/input.type.js';

/** How files are to be read, as the command line has it. */
export interface ReadingOptions {
  of: string;
  rename: string[];
  encoding: string;
}

const ENCODINGS = ['auto', 'utf-8', 'gb18030'] as const;

export function readingOf({ of, rename, encoding }: ReadingOptions): Omit<ReadOptions, 'knowsPlace'> {
  const table = oneOf('--of', of, INPUT_TABLES);
  return {
    of: table,
    encoding: oneOf('--encoding', encoding, ENCODINGS),
    rename: Object.fromEntries(rename.map((text) => pairOf(text, table))),
  };
}

function oneOf<T extends string>(option: string, came: string, expected: readonly T[]): T {
  const found = expected.find((one) => one === came);
  if (found) return found;
  throw new OperatorError(`${option}: got ${JSON.stringify(came)}, expected one of ${expected.join(', ')}.`);
}

/** "项目名称=name"; "备注=" passes a column over. A heading may hold the sign itself, a field does not. */
function pairOf(text: string, table: InputTable): [string, string] {
  const at = text.lastIndexOf('=');
  if (at <= 0)
    throw new OperatorError(
      `--rename: got ${JSON.stringify(text)}, expected HEADING=FIELD such as 项目名称=name, or HEADING= to pass it over.`,
    );
  const [heading, field] = [text.slice(0, at), text.slice(at + 1)];
  return [heading, field === '' ? '' : oneOf(`--rename ${heading}=`, field, Object.keys(fields[table]))];
}
