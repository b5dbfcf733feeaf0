import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillGenerated, startFilled } from './bulk-load.js';

// Generates a graph, serves it from a folder of its own, and stays until its input ends: then nothing is left of it.
const [folder = '', applications = '100000', bolt = '0', browser = '0'] = process.argv.slice(2);
const home = join(folder, 'home');
const started = Date.now();
const tell = (step: string) => process.stderr.write(`${step} after ${(Date.now() - started) / 1000} s\n`);

await fillGenerated(folder, Number(applications), {
  filling: () => {
    tell('generated');
  },
});
tell('filled, with indexes');
const database = await startFilled(home, { bolt: Number(bolt), browser: Number(browser) });
tell('started');
const { uri, username, password, browserUrl } = database;
const state = JSON.stringify({ uri, username, password, browserUrl, database: 'neo4j', pid: process.pid });
writeFileSync(join(folder, 'large.json'), state);
process.stdout.write(`${state}\n`);

async function end() {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}
process.stdin.on('end', () => void end()).resume();
process.on('SIGTERM', () => void end());
