import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../src/root.js';
import { temporaryFolder } from '../support/folders.js';
import { govchain } from '../support/processes.js';

const run = (args: string[], env: Record<string, string> = {}) => govchain(args, env).end();

// The first use may build the program.
jest.setTimeout(400_000);

describe('the command line', () => {
  it('explains itself', async () => {
    const { code, stdout } = await run(['--help']);
    expect(code).toBe(0);
    for (const command of ['start', 'load', 'release', 'generate', 'status', 'export', 'backup', 'restore', 'check']) {
      expect(stdout).toContain(`  ${command} [options]`);
      expect(await run([command, '--help'])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('--json') as unknown,
      });
    }
  });

  it('explains what is within a command', async () => {
    expect((await run(['--help'])).stdout).toMatch(/^ {2}token +say who may change the graph/m);
    for (const command of ['add', 'list', 'revoke'])
      expect(await run(['token', command, '--help'])).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('--json') as unknown,
      });
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it.each([
    [['begin']],
    [['start', '--fast']],
    [['load', 'seed']],
    [['release', 'out']],
    [['load', '--release', 'x', '--as', 'y']],
    [[]],
  ])('ends with 2 for wrong usage: %j', async (args) => {
    expect(await run(args)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/govchain --help|Usage: govchain/) as unknown,
    });
  });

  it('lists what is wrong with the environment, and no stack', async () => {
    const env = { PORT: 'http', MAX_DEPTH: '0' };
    const { code, stderr } = await run(['start'], env);
    expect(code).toBe(1);
    expect(stderr).toBe(
      [
        'govchain: The environment cannot be used as it is: 2 variables are wrong.',
        '  - PORT: got "http", expected a port from 0 to 65535.',
        '  - MAX_DEPTH: got "0", expected a depth from 1 to 100.',
        '',
      ].join('\n'),
    );
    const json = await run(['status', '--json'], env);
    expect(JSON.parse(json.stderr)).toMatchObject({ faults: [expect.any(String), expect.any(String)] });
  });

  it('says when nothing runs', async () => {
    const home = temporaryFolder();
    const env = { GOVCHAIN_HOME: home, PORT: '0' };
    expect(await run(['status'], env)).toMatchObject({ code: 1, stdout: `Not running (${home}).\n` });
    const { stdout } = await run(['status', '--json'], env);
    expect(JSON.parse(stdout)).toEqual({ running: false, server: null, home });
  });
});
