import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../errors.js';
import type { Logger } from '../logger.js';
import { currentRequestId } from './request-id.js';

/** Codes as they may reach us, and as a client sees them: no other code than the contract's leaves the server. */
const codes = new Map<unknown, ErrorCode | 'PERSISTED_QUERY_NOT_SUPPORTED'>([
  ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_PARSE_FAILED'],
  ['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED'],
  ['BAD_USER_INPUT', 'BAD_USER_INPUT'],
  ['QUERY_TOO_COMPLEX', 'QUERY_TOO_COMPLEX'],
  ['TIMEOUT', 'TIMEOUT'],
  ['UNAVAILABLE', 'UNAVAILABLE'],
  ['BAD_REQUEST', 'BAD_USER_INPUT'],
  ['OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT'],
  // Clients with persisted queries fall back to whole ones on exactly this code.
  ['PERSISTED_QUERY_NOT_SUPPORTED', 'PERSISTED_QUERY_NOT_SUPPORTED'],
]);

/** What a client may know of an error: its message if it was meant for clients, else a request id to quote. */
export function maskErrors(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const code = codes.get(formatted.extensions?.code) ?? (isArgumentFault(original) ? 'BAD_USER_INPUT' : null);
    if (code !== null) return { ...formatted, message: formatted.message.trim(), extensions: { code } };
    return masked(formatted, original, logger);
  };
}

function masked(formatted: GraphQLFormattedError, original: unknown, logger: Logger): GraphQLFormattedError {
  const requestId = currentRequestId();
  logger.error({ err: original, requestId, path: formatted.path?.join('.') }, 'masked an error');
  const message = `Something went wrong on our side; quote request id ${requestId}.`;
  return { ...formatted, message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } };
}

/** A null variable where an argument needs a value is found by graphql-js at execution, without a code. */
function isArgumentFault(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions.code === undefined && error.message.startsWith('Argument "');
}
