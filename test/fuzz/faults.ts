import { readFileSync } from 'node:fs';
import { fromRoot } from '../../src/root.js';
import type { Answer, Request } from './http.js';
import { leakOf } from './leaks.js';

/** A read may take ten seconds, and what is around it a little. */
export const deadline = 12_000;

/** What docs/serving.md promises, but for the one that is a fault of ours. */
const codes = new Set(codesOf(readFileSync(fromRoot('docs/serving.md'), 'utf8')));
codes.delete('INTERNAL_SERVER_ERROR');

function codesOf(text: string): string[] {
  const table = text.slice(text.indexOf('| `extensions.code`')).split('\n\n')[0] ?? '';
  return [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/\b[A-Z_]{5,}\b/g) ?? []);
}

/** What is wrong with an answer, whatever the request was; undefined where nothing is. */
export function faultOf(request: Request, answer: Answer): string | undefined {
  const { status, milliseconds } = answer;
  if (status >= 500) return `It is answered with ${status}.`;
  if (milliseconds > deadline) return `It took ${Math.round(milliseconds)} ms.`;
  if (isKnownPage(request, answer)) return undefined;
  if (request.method === 'HEAD' && answer.body === '') return undefined;
  return bodyFault(answer.body, status, heardIn(request));
}

/** Pages and redirects of addresses that are meant to be read; they may speak of Cypher. */
const page =
  /^\/(?:(?:playground|explore)\/?|e\/[^/]*|graphql|health\/(?:live|ready)|questions(?:\/[a-z-]+)?|schema\.graphql|metrics|(?:README|DATA)\.md|LICENSE|CITATION\.cff|docs\/[a-z-]+\.md|browser\/[a-z.]+|assets\/[\w.-]+)?$/;

function isKnownPage({ method, path }: Request, { status, headers }: Answer): boolean {
  // What the router takes for the slash at the beginning.
  const address = path.replace(/^https?:\/\/[^/]*|[?;#].*$/gs, '').replace(/^\*|^$/, '/');
  const isPage = page.test(address) || page.test(decoded(address));
  const isRead = method !== 'POST' && status < 400 && isPage;
  return isRead && (!address.startsWith('/graphql') || headers.location !== undefined);
}

/** What is wrong with a body that should be GraphQL's, or a failure in its shape. */
function bodyFault(body: string, status: number, heard: string): string | undefined {
  const leak = leakOf(stringsIn(body).join('\n'), heard);
  if (leak !== undefined) return `It shows what is inside, ${leak}`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return `It is no JSON: ${body.slice(0, 200)}`;
  }
  return shapeFault(parsed, status);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const onlyHas = (value: Record<string, unknown>, ...keys: string[]): boolean =>
  Object.keys(value).every((key) => keys.includes(key));

function shapeFault(body: unknown, status: number): string | undefined {
  if (!isRecord(body) || !onlyHas(body, 'data', 'errors', 'extensions'))
    return `It is no answer of GraphQL: ${JSON.stringify(body).slice(0, 200)}`;
  if (body.errors === undefined) return isRecord(body.data) && status < 300 ? undefined : `${status} without errors.`;
  if (!Array.isArray(body.errors) || body.errors.length === 0) return 'Its errors are no list of any.';
  return body.errors.map(errorFault).find((fault) => fault !== undefined);
}

function errorFault(error: unknown): string | undefined {
  const told = JSON.stringify(error).slice(0, 500);
  if (!isRecord(error) || !onlyHas(error, 'message', 'locations', 'path', 'extensions')) return `No error: ${told}`;
  if (!isRecord(error.extensions) || !onlyHas(error.extensions, 'code')) return `No code, or more than that: ${told}`;
  // Clients know this one by heart, its message too.
  if (error.message === 'PersistedQueryNotSupported') return undefined;
  if (!codes.has(String(error.extensions.code))) return `Not a code of docs/serving.md: ${told}`;
  const fault = sentenceFault(String(error.message));
  return fault && `${fault} ${told}`;
}

/** A sentence that somebody can read: it has a few words, and does not give back a page of what came. */
function sentenceFault(message: string): string | undefined {
  if (message.trim().split(/\s+/).length < 3) return 'Its message is no sentence:';
  if (message.length > 2_000) return `Its message has ${message.length} characters:`;
  return undefined;
}

/** All that a caller said, as it was sent and as it is read. */
function heardIn({ path, headers, body }: Request): string {
  const text = body.toString();
  const strings = stringsIn(text);
  // A cursor says in base64 what list it is of.
  const cursors = strings.flatMap((one) => stringsIn(Buffer.from(one, 'base64url').toString()));
  return [path, decoded(path), ...Object.values(headers), text, ...strings, ...cursors].join('\n');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '));
  } catch {
    return path;
  }
}

/** The texts and names in a JSON text; all of it where it is none. */
function stringsIn(text: string): string[] {
  const found: string[] = [];
  try {
    JSON.parse(text, (key, value: unknown) => {
      found.push(key);
      if (typeof value === 'string') found.push(value);
      return value;
    });
    return found;
  } catch {
    return [text];
  }
}
