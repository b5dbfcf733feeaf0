import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import neo4j from 'neo4j-driver';
import { questions } from '../questions/index.js';
import { portOf, report, target } from './serve.js';

/** The best that can be had: handwritten Cypher over the bare driver, behind a bare HTTP server. */
const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.username, target.password), {
  disableLosslessIntegers: true,
});
const limits = new Map(questions.map(({ name, limit }) => [encodeURIComponent(name), limit]));

async function answer(request: IncomingMessage): Promise<string> {
  const limit = limits.get((request.url ?? '').slice(1));
  if (!limit) throw new Error(`No such question: ${request.url}`);
  const params = JSON.parse(await text(request)) as object;
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(limit.cypher, params);
    return JSON.stringify({ data: limit.answer(records.map((record) => record.get('row') as unknown)) });
  } finally {
    void session.close();
  }
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => response.setHeader('content-type', 'application/json').end(body),
    (error: unknown) => response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] })),
  );
});
server.listen(0, '127.0.0.1', () => {
  report(portOf(server));
});
