import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { fromRoot } from '../../src/root.js';

/** The pages as they are in `web/` now, not as they were when `dist/` was built. */
export async function buildPages(): Promise<{ web: URL; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'govchain-web-'));
  const vite = fileURLToPath(fromRoot('node_modules/vite/bin/vite.js'));
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  // jest says "test" of the environment; the pages are to be the ones that users get.
  const options = { cwd: fileURLToPath(fromRoot('')), env: { ...process.env, NODE_ENV: 'production' } };
  await promisify(execFile)(process.execPath, args, options);
  return { web: pathToFileURL(`${folder}/`), remove: () => rm(folder, { recursive: true, force: true }) };
}
