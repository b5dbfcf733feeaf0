/**
 * Something an operator or a maintainer of the data can act on. The command line prints it as one sentence,
 * followed by its faults one a line, and ends with exit code 1; nobody sees its stack.
 */
export class OperatorError extends Error {
  constructor(
    message: string,
    readonly faults: readonly string[] = [],
  ) {
    super(message);
    this.name = 'OperatorError';
  }
}
