import { GraphQLError } from 'graphql';

/** The codes a client of the API may meet in `extensions.code`; the first two are given by Apollo itself. */
export type ErrorCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** A failure whose message is meant for the client; every other error is masked. */
export class ClientError extends GraphQLError {
  constructor(code: ErrorCode, message: string) {
    super(message, { extensions: { code } });
  }
}

/** An argument that cannot be taken: says what came, what was expected, what to do. */
export class BadInput extends ClientError {
  constructor(message: string) {
    super('BAD_USER_INPUT', message);
  }
}

/** The question asks for more than one answer may cost. */
export class TooComplex extends ClientError {
  constructor(message: string) {
    super('QUERY_TOO_COMPLEX', message);
  }
}

/** The database did not answer within its deadline. */
export class Timeout extends ClientError {
  constructor(milliseconds: number) {
    super(
      'TIMEOUT',
      `The database took longer than ${milliseconds / 1000} s. Ask for less: a smaller page, a narrower filter.`,
    );
  }
}

/** The database cannot be reached. */
export class Unavailable extends ClientError {
  constructor() {
    super('UNAVAILABLE', 'The database cannot be reached at the moment. Try again shortly.');
  }
}

/** Asked too often, or by too many at once: the same may be asked again after some seconds. */
export class TryLater extends ClientError {
  constructor(
    readonly status: 429 | 503,
    readonly seconds: number,
    message: string,
  ) {
    super('UNAVAILABLE', `${message} Try again in ${seconds} s.`);
    // What Apollo makes status and headers of.
    this.extensions.http = { status, headers: new Map([['retry-after', String(seconds)]]) };
  }
}
