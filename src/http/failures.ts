import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ClientError, type ErrorCode } from '../client-errors.js';
import { pathOf } from './caller.js';

export async function answerWith(
  reply: FastifyReply,
  status: number,
  message: string,
  code: unknown = status >= 500 ? internal : 'BAD_USER_INPUT',
): Promise<void> {
  await reply.code(status).header('x-request-id', reply.request.id).send(failure(message, code));
}

const internal: ErrorCode = 'INTERNAL_SERVER_ERROR';

/** Failures outside GraphQL have its shape all the same, so that a client reads one kind of error. */
const failure = (message: string, code: unknown) => ({ errors: [{ message, extensions: { code } }] });

export function handleFailures(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | ClientError>((error, request, reply) =>
    error instanceof ClientError ? answerToRefused(error, reply) : answerToError(error, request, reply),
  );
  app.setNotFoundHandler((request, reply) => answerToUnknown(app, request, reply));
}

/** What Fastify refuses by itself, told so that the caller knows what to send instead. */
const sentences: Record<string, string> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty. Send {"query": "..."} as JSON.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON. Send {"query": "...", "variables": {...}}.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the body as JSON, with the header content-type: application/json.',
};

const tooLarge = (bytes: number) =>
  `The body is larger than ${Math.floor(bytes / 1024)} kB, which is the limit. Ask in several requests.`;

/** What was refused before Apollo had it. */
async function answerToRefused({ http, message, extensions }: ClientError, reply: FastifyReply): Promise<void> {
  void reply.headers(Object.fromEntries(http?.headers ?? []));
  await answerWith(reply, http?.status ?? statuses[extensions.code as ErrorCode] ?? 400, message, extensions.code);
}

/** What GraphQL tells of a field, with status 200, is told of all that is asked elsewhere. */
const statuses: Partial<Record<ErrorCode, number>> = { UNAVAILABLE: 503, TIMEOUT: 504 };

export async function answerToError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const status = error.statusCode ?? 500;
  if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') {
    // Whoever asked has left before the end of the answer: no fault of ours, and nobody to tell.
    request.log.debug({ err: error }, 'a client left');
    reply.hijack();
    return;
  }
  if (status >= 500) {
    request.log.error({ err: error }, 'a request failed');
    return answerWith(reply, 500, `Something went wrong on our side; quote request id ${request.id}.`);
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return answerWith(reply, status, tooLarge(request.server.initialConfig.bodyLimit ?? 0));
  return answerWith(
    reply,
    status,
    sentences[error.code] ?? 'The request cannot be read. Check its address, headers and body.',
  );
}

async function answerToUnknown(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const url = pathOf(request);
  // It is looked up as a pattern: these signs would be read as one, and some of what they begin throws.
  const isPattern = /[*:(]/.test(url);
  const allowed = isPattern ? [] : ['GET', 'HEAD', 'POST'].filter((method) => app.hasRoute({ method: method, url }));
  if (allowed.length === 0) return answerWith(reply, 404, 'There is nothing at this address. See / for what there is.');
  const methods = allowed.join(', ');
  return answerWith(reply.header('allow', methods), 405, `This address takes ${methods}, not ${request.method}.`);
}

const malformed: Record<string, [status: string, message: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive within its time.'],
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The address or the headers are too long. Ask by POST.'],
};

/** What is not even HTTP never becomes a request of Fastify's; it is answered on the bare connection. */
export function answerToMalformed(error: ConnectionError, socket: Socket): void {
  if (socket.destroyed || !socket.writable) return;
  const [status, message] = malformed[error.code] ?? ['400 Bad Request', 'This is not a request of HTTP/1.1.'];
  const body = JSON.stringify(failure(message, 'BAD_USER_INPUT'));
  const headers = [
    `content-type: application/json`,
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${randomUUID()}`,
  ];
  socket.end([`HTTP/1.1 ${status}`, 'connection: close', ...headers, '', body].join('\r\n'));
}
