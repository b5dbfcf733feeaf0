import { createServer, type Socket } from 'node:net';
import { readConfig } from '../../src/config.js';
import { openDatabase } from '../../src/neo4j/database.js';
import { silent } from '../../src/neo4j/progress.js';
import { testDatabase } from '../support/database.js';
import { sentenceOf } from '../support/errors.js';

const { uri, password, browserUrl } = testDatabase();
const at = (env: NodeJS.ProcessEnv = {}) => readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: password, ...env });
const refused = (env: NodeJS.ProcessEnv) => sentenceOf(() => openDatabase(at(env), silent));

describe('an existing Neo4j, by NEO4J_URI', () => {
  it('is used as it is', async () => {
    const database = await openDatabase(at(), silent);
    expect(database).toMatchObject({ uri, password, username: 'neo4j', database: 'neo4j', managed: false });
    await database.stop();
    await openDatabase(at({ NEO4J_URI: uri.replace('bolt:', 'neo4j:') }), silent);
  });

  it('may refuse the password, which is not repeated', async () => {
    expect(await refused({ NEO4J_PASSWORD: 'wrong-and-secret' })).toBe(
      `The Neo4j at ${uri} refuses the user neo4j with the password given. Correct NEO4J_USERNAME and NEO4J_PASSWORD.`,
    );
    expect(await refused({ NEO4J_PASSWORD: undefined })).toContain('Set NEO4J_PASSWORD');
  });

  it('may not have the database', async () => {
    expect(await refused({ NEO4J_DATABASE: 'elsewhere' })).toContain('has no database elsewhere');
  });

  it('may not be there', async () => {
    for (const scheme of ['bolt', 'neo4j'])
      expect(await refused({ NEO4J_URI: `${scheme}://127.0.0.1:1` })).toMatch(
        /^No Neo4j answers at \w+:\/\/127.0.0.1:1 /,
      );
    expect(await refused({ NEO4J_URI: 'bolt://nowhere.invalid:7687' })).toMatch(/^No Neo4j answers/);
  }, 60_000);

  it('may accept connections and say nothing', async () => {
    const sockets: Socket[] = [];
    const silentServer = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => silentServer.listen(0, '127.0.0.1', resolve));
    const address = silentServer.address() as { port: number };
    const before = Date.now();
    expect(await refused({ NEO4J_URI: `bolt://127.0.0.1:${address.port}` })).toMatch(/^No Neo4j answers/);
    expect(Date.now() - before).toBeLessThan(10_000);
    for (const socket of sockets) socket.destroy();
    silentServer.close();
  });

  it('may be the port of the web server', async () => {
    const { port } = new URL(browserUrl ?? '');
    expect(await refused({ NEO4J_URI: `bolt://127.0.0.1:${port}` })).toContain('NEO4J_URI wants the Bolt port');
  });

  it('may want no encryption', async () => {
    expect(await refused({ NEO4J_URI: uri.replace('bolt:', 'bolt+s:') })).toMatch(/^No Neo4j answers|cannot be used/);
  });
});
