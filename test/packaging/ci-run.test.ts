import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../src/root.js';
import { temporaryFolder } from '../support/folders.js';

/**
 * Runs .ci/run where every program it looks for is there, with an npm that does as told instead of installing and
 * testing: what is asked here is only how a run ends.
 */
function runWith(npm: string): { code: number | null; lines: string[] } {
  const folder = temporaryFolder();
  for (const name of ['.ci', 'bin']) mkdirSync(join(folder, name));
  copyFileSync(fromRoot('.ci/run'), join(folder, '.ci/run'));
  const java = 'echo \'version "21.0.1"\' >&2';
  // Stands for `-m venv`, too: what it makes is a pip that installs nothing.
  const python3 = '[ "$1" != -m ] || { mkdir -p "$3/bin"; cp bin/chromium "$3/bin/pip"; }';
  const programs = { npm, chromium: '', mvn: '', ssconvert: '', 'fc-list': 'echo a font', java, python3 };
  for (const [name, script] of Object.entries(programs)) {
    const file = join(folder, 'bin', name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
  const env = { PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`, CI: '' };
  const { status, stdout } = spawnSync(join(folder, '.ci/run'), { encoding: 'utf8', env });
  return { code: status, lines: stdout.trimEnd().split('\n') };
}

const tally = (line: string) =>
  `if [ "$1" = test ]; then echo "${line}" > "$TEST_TALLY"; echo Ran all test suites.; fi`;

describe('.ci/run', () => {
  it('installs, tests, and ends with the count', () => {
    const { code, lines } = runWith(`echo "npm $* CI=$CI"; ${tally('12 passed, 0 failed, 1 skipped')}`);
    const ran = ['npm ci --prefix bench CI=true', 'npm ci CI=true', 'npm test CI=true', 'Ran all test suites.'];
    expect({ code, lines }).toEqual({ code: 0, lines: [...ran, '12 passed, 0 failed, 1 skipped'] });
  });

  it('fails as the tests do', () => {
    const { code, lines } = runWith(`${tally('11 passed, 2 failed')}; [ "$1" = ci ]`);
    expect([code, lines.at(-1)]).toEqual([1, '11 passed, 2 failed']);
  });

  it('counts one failure where an installation, lint or types failed before any test', () => {
    const installation = runWith('exit 7');
    const lint = runWith('[ "$1" = ci ]');
    expect([installation.code, installation.lines.at(-1)]).toEqual([7, '0 passed, 1 failed']);
    expect([lint.code, lint.lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
  });

  it('counts one failure where all tests passed and something failed after them', () => {
    const { code, lines } = runWith(`${tally('12 passed, 0 failed')}; [ "$1" = ci ]`);
    expect([code, lines.at(-1)]).toEqual([1, '12 passed, 1 failed']);
  });

  it('does not pass without a test', () => {
    const { code, lines } = runWith('true');
    expect([code, lines.at(-1)]).toEqual([1, '0 passed, 1 failed']);
  });
});
