import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { ErrorCode } from '../client-errors.js';
import type { Logger } from '../logger.js';
import { withHint } from './hints.js';
import { requestIdOfError } from './request-id.js';

/** Codes as they may reach us, and as a client sees them: no other code than the contract's leaves the server. */
const codes = new Map<unknown, ErrorCode | 'PERSISTED_QUERY_NOT_SUPPORTED'>([
  ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_PARSE_FAILED'],
  ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
  ['BAD_USER_INPUT', 'BAD_USER_INPUT'],
  ['QUERY_TOO_COMPLEX', 'QUERY_TOO_COMPLEX'],
  ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['FORBIDDEN', 'FORBIDDEN'],
  ['CONFLICT', 'CONFLICT'],
  ['TIMEOUT', 'TIMEOUT'],
  ['UNAVAILABLE', 'UNAVAILABLE'],
  ['BAD_REQUEST', 'BAD_USER_INPUT'],
  ['OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT'],
  // Clients with persisted queries fall back to whole ones on exactly this code.
  ['PERSISTED_QUERY_NOT_SUPPORTED', 'PERSISTED_QUERY_NOT_SUPPORTED'],
]);

/** What a client may know of an error: its message if it was meant for clients, else a request id to quote. */
export function maskErrors(schema: GraphQLSchema, logger: Logger) {
  const log = logOnce(logger);
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const code = codes.get(formatted.extensions?.code) ?? (isArgumentFault(original) ? 'BAD_USER_INPUT' : null);
    if (code !== null)
      return { ...formatted, message: sentence(schema, formatted.message.trim()), extensions: { code } };
    const requestId = requestIdOfError(error);
    log(original, requestId, formatted);
    return masked(formatted, requestId);
  };
}

/** The longest that is said of a mistake; graphql-js gives back the whole of a value, a page of it if one came. */
const LONGEST = 1_000;

function sentence(schema: GraphQLSchema, message: string): string {
  // The parser calls itself for each level, and runs out of stack before it runs out of words.
  if (message.startsWith('Maximum call stack'))
    return 'The question is nested too deep to be read. Ask for the inner entities by id in a second question.';
  return withHint(schema, message.length > LONGEST ? abridged(message) : message);
}

/** Values in quotation marks without their ends; what is long for another reason, without its middle. */
function abridged(message: string): string {
  // One that is left open ends with the text: to look from each mark for an end that never comes takes its square.
  const short = message.replace(/"((?:[^"\\]|\\.){80})(?:[^"\\]|\\.)*\\?(?:"|$)/gs, '"$1..."');
  return short.length > LONGEST ? `${short.slice(0, LONGEST / 2)} ... ${short.slice(-LONGEST / 4)}` : short;
}

function masked(formatted: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const message = `Something went wrong on our side; quote request id ${requestId}.`;
  return { ...formatted, message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
}

/** One failed query fails every field that waited for it, a thousand of them: the log has it once, with the first. */
function logOnce(logger: Logger) {
  const logged = new WeakSet();
  return (error: unknown, requestId: string, { path }: GraphQLFormattedError): void => {
    if (error instanceof Error && logged.has(error)) return;
    if (error instanceof Error) logged.add(error);
    logger.error({ err: error, requestId, path: path?.join('.') }, 'masked an error');
  };
}

/** What graphql-js finds at execution has no code: a null where an argument needs a value, too many wrong values. */
function isArgumentFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return false;
  return /^Argument "|^Too many errors processing variables/.test(error.message);
}
