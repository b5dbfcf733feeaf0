import { OperatorError } from '../../src/errors.js';

/** The sentence an operator would read when `work` fails. */
export async function sentenceOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
  throw new Error('It did not fail.');
}
