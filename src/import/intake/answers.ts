import { readFile, writeFile } from 'node:fs/promises';
import { OperatorError } from '../../errors.js';
import { fromIdentifier, toIdentifier } from '../row/identifier.js';
import { SEPARATOR } from '../row/column.js';
import { decode, formatCsv, parseCsv, UnreadableFile } from '../row/csv.js';
import { explain } from '../row/read.js';
import type { EntityKind } from '../vocabulary.js';
import { type PlacedQuestion, questionKey } from './found.js';
import { isMade, PREFIX_OF } from './kinds.js';

/** What a person has answered, by the question's key: the id of the entity that is meant, or "new". */
export type Answers = ReadonlyMap<string, string>;

const COLUMNS = ['answer', 'kind', 'name', 'identifiers', 'locator', 'line', 'candidates'] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;

/** Writes questions as CSV with an empty column `answer`, candidates best first, each with its reasons, and the file and line that ask first. */
export async function writeQuestions(path: string, questions: readonly PlacedQuestion[]): Promise<void> {
  const rows = questions.map(({ kind, text, identifiers, locator, file, line, candidates }) => [
    '',
    kind,
    text,
    identifiers.map(fromIdentifier).join(SEPARATOR),
    locator,
    `${file}:${line}`,
    candidates.map(({ id, name, reasons }) => `${id} ${name} (${reasons.join(', ')})`).join(' | '),
  ]);
  // A spreadsheet program takes a file for UTF-8 by its mark.
  await writeFile(path, `\uFEFF${formatCsv([[...COLUMNS], ...rows])}`);
}

/** Reads such a file with answers in it; questions without one stay open. Throws an OperatorError with every fault. */
export async function readAnswers(path: string, exists: (id: string) => boolean | Promise<boolean>): Promise<Answers> {
  const faults: string[] = [];
  const answers = new Map<string, string>();
  for (const { line, cells } of await rowsOf(path)) {
    const { answer, kind, name, identifiers, locator } = cells;
    if (answer === '') continue;
    const fault = await faultOf(cells, exists);
    if (fault) faults.push(`${path}:${line} answer: ${fault}`);
    const asked = {
      kind: kind as EntityKind,
      text: name,
      identifiers: entries(identifiers).map(toIdentifier),
      locator,
    };
    answers.set(questionKey(asked), answer);
  }
  if (faults.length > 0) throw new OperatorError(`Answers of ${path} cannot be taken; nothing was imported.`, faults);
  return answers;
}

const entries = (cell: string): string[] => (cell === '' ? [] : cell.split(SEPARATOR));

async function faultOf(
  { answer, kind }: Cells,
  exists: (id: string) => boolean | Promise<boolean>,
): Promise<string | null> {
  if (!Object.hasOwn(PREFIX_OF, kind)) return `the kind beside it is ${JSON.stringify(kind)}; leave it as it was`;
  const prefix = PREFIX_OF[kind as EntityKind];
  if (answer === 'new') return isMade(kind as EntityKind) ? null : `an import makes no ${kind}; give the id of one`;
  if (!answer.startsWith(`${prefix}:`))
    return `${JSON.stringify(answer)} is neither "new" nor the id of a ${kind}, ${prefix}:key`;
  return (await exists(answer)) ? null : `${answer} is not in the graph`;
}

async function rowsOf(path: string): Promise<{ line: number; cells: Cells }[]> {
  const [header, ...records] = await recordsOf(path);
  const missing = COLUMNS.filter((column) => !header?.cells.includes(column));
  if (missing.length > 0)
    throw new OperatorError(
      `${path} has no column ${missing.join(', ')}; give the file of questions that an import wrote.`,
    );
  return records.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(
      COLUMNS.map((column) => [column, (cells[header?.cells.indexOf(column) ?? 0] ?? '').trim()]),
    ) as Cells,
  }));
}

async function recordsOf(path: string): Promise<ReturnType<typeof parseCsv>> {
  try {
    return parseCsv(decode(await readFile(path)));
  } catch (error) {
    const line = error instanceof UnreadableFile && error.line !== null ? `:${error.line}` : '';
    throw new OperatorError(`${path}${line} ${explain(error)}.`);
  }
}
