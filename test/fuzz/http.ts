import { talk } from '../support/talk.js';

/** A request as it goes over the line: each sign of the path and the headers is one byte, whatever it may be. */
export interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
  milliseconds: number;
}

/** A question as clients ask it. */
export function question(query: string, variables: Record<string, unknown> = {}): Request {
  return post(JSON.stringify({ query, variables }));
}

/** The same with somebody's token. */
export const withToken = ({ headers, ...request }: Request, token: string): Request => ({
  ...request,
  headers: { ...headers, authorization: `Bearer ${token}` },
});

export function post(body: string | Buffer, headers: Record<string, string> = {}): Request {
  const all = { 'content-type': 'application/json', ...headers };
  return { method: 'POST', path: '/graphql', headers: all, body: Buffer.from(body) };
}

/** How a request reads where it failed; a long one is cut, and its seed makes it again. */
export function written({ method, path, headers, body }: Request): string {
  const lines = [`${method} ${path}`, JSON.stringify(headers), body.toString()];
  return lines
    .map((line) => (line.length > 2_000 ? `${line.slice(0, 2_000)} (${line.length} in all)` : line))
    .join('\n');
}

/**
 * Sends what `fetch` would put right or refuse: odd bytes in addresses, broken headers. Throws where no whole answer
 * has come after so many milliseconds.
 */
export async function send(url: string, request: Request, deadline: number): Promise<Answer> {
  const began = performance.now();
  const heard = await talk(url, bytesOf(request), deadline);
  return { ...read(heard), milliseconds: performance.now() - began };
}

function bytesOf({ method, path, headers, body }: Request): Buffer {
  const all = { host: 'localhost', connection: 'close', 'content-length': String(body.length), ...headers };
  const head = [`${method} ${path} HTTP/1.1`, ...Object.entries(all).map(([name, value]) => `${name}: ${value}`)];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), body]);
}

function read(heard: Buffer): Omit<Answer, 'milliseconds'> {
  const end = heard.indexOf('\r\n\r\n');
  const [first = '', ...lines] = heard.subarray(0, Math.max(end, 0)).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1]);
  if (!status) throw new Error(`This is no answer of HTTP: ${JSON.stringify(heard.toString().slice(0, 200))}`);
  const headers = Object.fromEntries(lines.map(header));
  const body = heard.subarray(end + 4);
  return { status, headers, body: (headers['transfer-encoding'] === 'chunked' ? joined(body) : body).toString() };
}

function header(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
}

function joined(chunked: Buffer): Buffer {
  const parts = [];
  for (let at = 0; at < chunked.length;) {
    const end = chunked.indexOf('\r\n', at);
    const size = parseInt(chunked.subarray(at, end).toString(), 16);
    parts.push(chunked.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
}
