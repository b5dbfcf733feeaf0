import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '../../src/root.js';

const own = fileURLToPath(fromRoot('notebooks/.venv/bin/python'));

/** A Python that has the notebooks' packages: GOVCHAIN_PYTHON, else the environment that `npm run notebooks` makes. */
export function findPython(): string | undefined {
  const python = process.env.GOVCHAIN_PYTHON ?? (existsSync(own) ? own : undefined);
  if (python === undefined) return undefined;
  return spawnSync(python, ['-c', 'import gql, pandas, networkx, nbclient']).status === 0 ? python : undefined;
}
