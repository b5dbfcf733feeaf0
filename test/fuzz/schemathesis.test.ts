import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '../../src/root.js';
import { describeWhere } from '../support/describe-where.js';
import { temporaryFolder } from '../support/folders.js';
import { Relay } from './relay.js';
import { FuzzedServer } from './server.js';

// `npm run prove` sets minutes; the tests of every day send a fixed number. One seed makes the same questions each time.
const { PROVE_MINUTES, PROVE_SEED = '1' } = process.env;
const seconds = Number(PROVE_MINUTES ?? 0) * 60;
const extent = PROVE_MINUTES === undefined ? ['--max-examples', '30'] : ['--max-time', String(seconds)];

const python = fileURLToPath(fromRoot('.venv/fuzz/bin/python'));
const isThere = spawnSync(python, ['-c', 'import schemathesis']).status === 0;
const missing =
  'schemathesis is not there, so it was not run. To have it: python3 -m venv .venv/fuzz && .venv/fuzz/bin/pip install -r test/fuzz/requirements.txt';

describeWhere(isThere, missing)(`schemathesis, over the whole schema (PROVE_SEED=${PROVE_SEED})`, () => {
  let server: FuzzedServer;
  let relay: Relay;

  beforeAll(async () => {
    server = await FuzzedServer.start();
    relay = await Relay.before(server);
  });

  afterAll(async () => {
    await relay.stop();
    await server.stop('schemathesis');
  });

  /** Its exit code and all that it said. */
  async function run(...options: string[]): Promise<{ code: number; said: string }> {
    const args = ['-m', 'schemathesis.cli', 'run', `${relay.url}/graphql`, '--seed', PROVE_SEED, ...options];
    const env = { ...process.env, SCHEMATHESIS_HOOKS: fileURLToPath(fromRoot('test/fuzz/hooks.py')) };
    // It leaves what it learned where it runs.
    const child = spawn(python, args, { cwd: temporaryFolder(), env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
    return { code: code as number, said };
  }

  test(
    'every field is asked, and answered as promised',
    async () => {
      const quiet = [
        '--no-color',
        '--generation-database',
        'none',
        '--suppress-health-check',
        'all',
        '--warnings',
        'off',
      ];
      const { code, said } = await run('--checks', 'answered_as_promised', ...quiet, ...extent);
      if (code !== 0 || relay.faults.length > 0) throw new Error([...relay.faults.slice(-1), said].join('\n\n'));
      expect(server.tally.cases).toBeGreaterThan(200);
      // An edit names a revision, which nobody guesses.
      expect(server.tally.answered).toBeGreaterThan(server.tally.cases / 6);
      expect(await server.changes()).toEqual([]);
    },
    seconds * 1000 + 400_000,
  );
});
