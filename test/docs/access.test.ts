import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { readConfig } from '../../src/config.js';
import { Graph } from '../../src/graph/graph.js';
import { createServer } from '../../src/server.js';
import { testDatabase } from '../support/database.js';
import { temporaryFolder } from '../support/folders.js';
import { govchain } from '../support/processes.js';

// The first use may build the program.
jest.setTimeout(400_000);

const page = readFileSync('docs/access.md', 'utf8');
const [making = '', sending = '', provider = ''] = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, text]) => text);

/** The request that a command with curl sends, to a server elsewhere. */
function requestOf(command: string, url: string, token: string): Request {
  const [, path = ''] = /http:\/\/127\.0\.0\.1:4000(\/\S*)/.exec(command) ?? [];
  const headers = [...command.matchAll(/-H (["'])(\S+): (.*?)\1/g)].map(([, , name = '', value = '']): [string, string] => [
    name,
    value.replace('$TOKEN', token),
  ]);
  const [, body = ''] = /-d '(.*?)'/.exec(command) ?? [];
  return new Request(url + path, { method: 'POST', headers, body });
}

it('docs/access.md: a token is made and sent as it says', async () => {
  const home = temporaryFolder();
  const graph = Graph.connect(testDatabase(), { timeout: 10_000 });
  const settings = { PORT: '0', LOG_LEVEL: 'silent', GOVCHAIN_HOME: home, ACCESS_READ: 'token' };
  const made = await govchain(making.trim().split(' ').slice(2), { GOVCHAIN_HOME: home }).end();
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^govchain_/) as unknown });
  const server = await createServer(graph, readConfig(settings), { browserUrl: null });
  try {
    const answer = await fetch(requestOf(sending, server.url, made.stdout.trim()));
    expect([answer.status, await answer.json()]).toMatchObject([200, { data: { about: expect.anything() as unknown } }]);
    expect((await fetch(requestOf(sending, server.url, 'other'))).status).toBe(401);
  } finally {
    await server.stop();
    await graph.close();
  }
});

it('docs/access.md: its identity provider is one that the server can be set to', () => {
  const lines = provider.trim().split('\n').map((line) => line.split('='));
  expect(readConfig(Object.fromEntries(lines) as Record<string, string>).access.jwt).toMatchObject({
    issuer: 'https://id.example.org/realms/main',
    audience: 'govchain',
    algorithms: ['ES256', 'EdDSA', 'RS256'],
  });
});

it('docs/access.md: commands are those that there are', async () => {
  const [, block = ''] = /^```\n(govchain token [^]*?)^```$/m.exec(page) ?? [];
  const { stdout } = await govchain(['token', '--help'], { GOVCHAIN_HOME: join(temporaryFolder(), 'none') }).end();
  const commands = block.trim().split('\n').map((line) => line.split(' ')[2]);
  expect(commands).toEqual(['add', 'list', 'revoke']);
  for (const command of commands) expect(stdout).toContain(`  ${command ?? ''} [options]`);
});
