import { ClientError } from '../client-errors.js';
import { OperatorError } from '../errors.js';
import type { Output } from './output.js';

/** What went wrong, on standard error: a sentence and its faults; never a stack unless GOVCHAIN_DEBUG asks for it. */
export function complain(output: Output, error: unknown): void {
  const { message, faults } = described(error);
  if (output.json) process.stderr.write(`${JSON.stringify({ error: message, faults })}\n`);
  else process.stderr.write([`govchain: ${message}`, ...faults.map((fault) => `  - ${fault}`), ''].join('\n'));
  if (process.env.GOVCHAIN_DEBUG && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
}

function described(error: unknown): { message: string; faults: readonly string[] } {
  if (error instanceof OperatorError) return error;
  if (error instanceof ClientError) return { message: error.message, faults: [] };
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return { message: `Something unexpected happened: ${message ?? ''} (GOVCHAIN_DEBUG=1 shows where.)`, faults: [] };
}
