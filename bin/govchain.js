#!/usr/bin/env node
// Plain JavaScript for any Node: it says what is missing before anything that needs it is loaded.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

function fail(sentence) {
  console.error(`govchain: ${sentence}`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
}

/** The newest change among files, or 0 where there are none. */
function newest(folder) {
  if (!existsSync(path(folder))) return 0;
  const files = readdirSync(path(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(0, ...files.map((entry) => statSync(`${entry.parentPath ?? entry.path}/${entry.name}`).mtimeMs));
}

function isStale() {
  const built = path('dist/cli/main.js');
  if (!existsSync(built)) return true;
  return Math.max(newest('src'), newest('web')) > newest('dist');
}

/** A checkout is built when it is used; what was installed as a package comes built, without src. */
function build() {
  if (!existsSync(path('node_modules/typescript')))
    fail('The program is not built, and the tools for it are missing: run npm ci.');
  console.error('Building govchain (after changes in src or web) ...');
  try {
    execFileSync('npm', ['run', 'build', '--silent'], { cwd: path('.'), stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const said = String(error.stderr ?? '')
      .trim()
      .split('\n')
      .slice(-20)
      .join('\n');
    // What is half built would pass for built the next time.
    rmSync(path('dist'), { recursive: true, force: true });
    fail(`The build failed; npm run build shows all of it.\n${said}`);
  }
}

checkNode();
if (!existsSync(path('node_modules/commander'))) fail(`Its dependencies are not installed: run npm ci in ${path('.')}`);
if (isStale()) build();
const { main } = await import(new URL('dist/cli/main.js', root));
await main(process.argv);
// A connection to a database that does not answer cannot be closed, and would keep us here.
process.exit();
