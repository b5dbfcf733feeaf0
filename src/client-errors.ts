import { GraphQLError } from 'graphql';

/** The codes a client of the API may meet in `extensions.code`; the first two are given by Apollo itself. */
export type ErrorCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** What Apollo makes status and headers of. */
interface Http {
  status: number;
  headers: Map<string, string>;
}

/** A failure whose message is meant for the client; every other error is masked. */
export class ClientError extends GraphQLError {
  constructor(
    code: ErrorCode,
    message: string,
    /** Where it has a status of its own. */
    readonly http?: Http,
  ) {
    super(message, { extensions: http ? { code, http } : { code } });
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
  constructor(
    readonly milliseconds: number,
    way = 'Ask for less: a smaller page, a narrower filter.',
  ) {
    super('TIMEOUT', `The database took longer than ${milliseconds / 1000} s. ${way}`);
  }
}

/** The database cannot be reached. */
export class Unavailable extends ClientError {
  constructor() {
    super('UNAVAILABLE', 'The database cannot be reached at the moment. Try again shortly.');
  }
}

/** The database answers, and takes no writes. */
export class Unwritable extends ClientError {
  constructor() {
    super('UNAVAILABLE', 'The database takes no changes at the moment. Its operator can tell why.');
  }
}

/** Asked too often, or by too many at once: the same may be asked again after some seconds. */
export class TryLater extends ClientError {
  constructor(status: 429 | 503, seconds: number, message: string) {
    const headers = new Map([['retry-after', String(seconds)]]);
    super('UNAVAILABLE', `${message} Try again in ${seconds} s.`, { status, headers });
  }
}

/** Nobody knows who asks: no token came where one is wanted, or one that cannot be taken. */
export class Unauthenticated extends ClientError {
  constructor(message: string, fault?: 'invalid_token') {
    super('UNAUTHENTICATED', message, { status: 401, headers: challenge(fault) });
  }
}

/** Who asks is known, and may not do this. */
export class Forbidden extends ClientError {
  constructor(message: string) {
    super('FORBIDDEN', message, { status: 403, headers: challenge('insufficient_scope') });
  }
}

/** What was to be changed was changed meanwhile by somebody else: read it again, and decide anew. */
export class Conflict extends ClientError {
  constructor(message: string) {
    super('CONFLICT', message, { status: 409, headers: new Map() });
  }
}

/** As clients of bearer tokens expect it (RFC 6750). */
const challenge = (error?: string): Map<string, string> =>
  new Map([['www-authenticate', `Bearer realm="govchain-graph"${error ? `, error="${error}"` : ''}`]]);
