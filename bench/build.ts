import { transformFile } from '@swc/core';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = new URL('.', import.meta.url);

/** Builds the program where it is stale, and the contestants, so that no compiler counts in their memory. */
export async function build(): Promise<void> {
  execFileSync(process.execPath, [fileURLToPath(new URL('../bin/govchain.js', here)), '--version']);
  await rm(new URL('build', here), { recursive: true, force: true });
  for (const folder of ['servers', 'questions'])
    for (const file of await readdir(new URL(folder, here))) {
      const { code } = await transformFile(fileURLToPath(new URL(`${folder}/${file}`, here)), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      });
      const target = fileURLToPath(new URL(`build/${folder}/${file.replace(/\.ts$/, '.js')}`, here));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, code);
    }
}
