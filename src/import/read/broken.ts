import { OperatorError } from '../../errors.js';

/** A file that cannot be read on: `what` says what came, what was expected and what to do. */
export const broken = (path: string, line: number | null, what: string): OperatorError =>
  new OperatorError(`${line === null ? path : `${path}:${line}`} ${what}.`);

/** What a table says of a key that comes from a file, which may be "constructor". */
export const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const SHOWN = 60;

/** A value as it is quoted to its owner. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  const whole = text ?? String(value);
  return whole.length > SHOWN ? `${whole.slice(0, SHOWN)}…` : whole;
}
