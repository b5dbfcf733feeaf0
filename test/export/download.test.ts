import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { unzipSync } from 'fflate';
import { Packed } from '../../src/export/packed.js';
import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { fromRoot } from '../../src/root.js';
import { quiet, startServer, type TestServer } from '../http/support.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { exported, type Texts } from './support.js';

const folder = temporaryFolder();
let graph: Graph;
let server: TestServer;
/** How often the database was asked for applications. */
let readings = 0;

const packs = () => readdirSync(tmpdir()).filter((name) => name.startsWith('govchain-download-'));
const before = new Set(packs());
const ours = () => packs().filter((name) => !before.has(name));

/** The same graph, counting. */
function counted(): Graph {
  return new Proxy(graph, {
    get: (target, name) => {
      if (name === 'survey') readings += 1;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

beforeAll(async () => {
  graph = Graph.connect(testDatabase(), { timeout: 30_000 });
  await graph.define('MATCH (n) DETACH DELETE n');
  await loadSeed(graph, await readSeed(fromRoot('seed/')));
  server = await startServer({ packed: new Packed(counted) });
});
afterAll(() => graph.close());

const get = (headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${server.url}/download`, { method, headers });

const write = () =>
  graph.define("MATCH (m:GovchainGraph) SET m.writes = m.writes + 1 WITH m MATCH (s:Source) SET s.author = 'changed'");

describe('/download', () => {
  it('gives the whole data set as one file, made once however many ask', async () => {
    const answers = await Promise.all([get(), get(), get()]);
    const bodies = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
    const [{ status, headers }] = answers;
    const [zip = Buffer.alloc(0)] = bodies;
    const sha256 = createHash('sha256').update(zip).digest('hex');
    const { release } = JSON.parse(readFileSync(fromRoot('seed/release.json'), 'utf8')) as { release: string };
    expect([status, headers.get('content-type'), headers.get('etag')]).toEqual([200, 'application/zip', `"${sha256}"`]);
    expect(headers.get('content-length')).toBe(String(zip.length));
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="govchain-graph-${release}-${sha256.slice(0, 12)}.zip"`,
    );
    expect(bodies.every((body) => body.equals(zip))).toBe(true);
    const { texts } = await exported(graph, folder);
    const note = Object.fromEntries(['DATA.md', 'LICENSE'].map((path) => [path, readFileSync(fromRoot(path), 'utf8')]));
    const files = Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const);
    const wanted: Texts = { ...texts, ...note };
    expect(files.map(([path]) => path).sort()).toEqual(Object.keys(wanted).sort());
    expect(files.filter(([path, text]) => wanted[path] !== text).map(([path]) => path)).toEqual([]);
  });

  it('reads nothing anew as long as nobody writes, and a client that has it gets nothing twice', async () => {
    const read = readings;
    const { headers, status } = await get({}, 'HEAD');
    expect(status).toBe(200);
    const again = await get({ 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, (await again.arrayBuffer()).byteLength, readings]).toEqual([304, 0, read]);
    expect(headers.get('content-length')).toBe((await (await get()).arrayBuffer()).byteLength.toString());
    expect(readings).toBe(read);
  });

  it('is made anew after a write, while who has begun to read reads on; one file is kept', async () => {
    const slow = await get();
    const reader = (slow.body as ReadableStream<Uint8Array> | null)?.getReader();
    const first = await reader?.read();
    await write();
    const fresh = await get();
    expect(fresh.headers.get('etag')).not.toBe(slow.headers.get('etag'));
    await fresh.arrayBuffer();
    let length = first?.value?.byteLength ?? 0;
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) length += part.value.byteLength;
    expect(String(length)).toBe(slow.headers.get('content-length'));
    expect(ours().flatMap((name) => readdirSync(`${tmpdir()}/${name}`))).toHaveLength(1);
  });

  it('asks for patience where the graph is written to again and again', async () => {
    await write();
    const ended = new AbortController();
    const writer = (async () => {
      while (!ended.signal.aborted) await write();
    })();
    const answer = await get();
    ended.abort();
    await writer;
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '15']);
    expect(errors[0]?.message).toBe(
      'The graph is being written to, so that there is no one state of it to hand out. Try again in 15 s.',
    );
  });

  it('asks for patience where the database does not answer', async () => {
    const away = Graph.connect({ ...testDatabase(), uri: 'bolt://127.0.0.1:1' }, { timeout: 1_000 });
    const without = await startServer({ packed: new Packed(() => away) });
    const answer = await fetch(`${without.url}/download`);
    await without.stop();
    await away.close();
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, errors[0]?.message]).toEqual([
      503,
      'The database does not answer, so that nothing can be handed out. Try again in 15 s.',
    ]);
  });

  it('says where there is no room for the file', async () => {
    const without = await startServer({ packed: new Packed(counted, '/dev/null') });
    const answer = await fetch(`${without.url}/download`);
    await without.stop();
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, errors[0]?.message]).toEqual([
      507,
      'The server has no room to pack the graph in (ENOTDIR). Whoever runs it can set TMPDIR to a folder that has, or hand out what govchain export writes.',
    ]);
  });

  it('serves the context that stands in the file', async () => {
    const answer = await fetch(`${server.url}/context.jsonld`);
    expect(answer.headers.get('content-type')).toBe('application/ld+json');
    const { texts } = await exported(graph, folder, 'jsonld');
    expect(await answer.json()).toEqual({
      '@context': (JSON.parse(texts['graph.jsonld'] ?? '') as { '@context': object })['@context'],
    });
  });

  it('counts as a request of its client', async () => {
    const limited = await startServer({
      packed: new Packed(counted),
      limits: { ...quiet.limits, rateLimit: { perMinute: 2, own: true } },
    });
    const answers = [];
    for (let asked = 0; asked < 6; asked += 1)
      answers.push((await fetch(`${limited.url}/download`, { method: 'HEAD' })).status);
    await limited.stop();
    expect(answers).toContain(429);
  });

  it('leaves nothing behind when the server stops', async () => {
    await server.stop();
    expect(ours()).toEqual([]);
  });
});
