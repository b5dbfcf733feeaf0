import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { fromRoot } from '../../src/root.js';

/** A program under test that runs beside us. */
export interface Running {
  child: ChildProcess;
  /** Its first line on standard output; throws with all it said otherwise when it ends before. */
  firstLine(): Promise<string>;
  /** Its end: exit code and all it said. */
  end(): Promise<{ code: number | null; stdout: string; stderr: string }>;
}

const running = new Set<ChildProcess>();

/** What is kept from the surrounding environment; a test's own NEO4J_URI or the like must not leak in. */
const kept = ['PATH', 'HOME', 'JAVA_HOME', 'GOVCHAIN_CACHE', 'MAVEN_OPTS'];

export const anyPorts = { PORT: '0', GOVCHAIN_BOLT_PORT: '0', GOVCHAIN_BROWSER_PORT: '0' };

export function runNode(args: string[], env: Record<string, string>): Running {
  const inherited = Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
  const options = { env: { ...inherited, ...env }, cwd: fileURLToPath(fromRoot('.')) };
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said = { stdout: '', stderr: '' };
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
  const line = once(createInterface({ input: child.stdout }), 'line');
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return { code: code as number | null, ...said };
  });
  const early = ended.then(({ code, stderr }) => {
    throw new Error(`It ended with ${String(code)}: ${stderr}`);
  });
  early.catch(() => undefined);
  return {
    child,
    firstLine: async () => String((await Promise.race([line, early]))[0]),
    end: () => ended,
  };
}

/** The command line as users start it. */
export function govchain(args: string[], env: Record<string, string> = {}): Running {
  return runNode([fileURLToPath(fromRoot('bin/govchain.js')), ...args], env);
}

/** Comes when a program has said so on standard error. */
export async function says({ child }: Running, text: string): Promise<void> {
  let said = '';
  while (!said.includes(text)) said += String((await once(child.stderr ?? child, 'data'))[0]);
}

/** A script of the tests in TypeScript; `flags` are Node.js's own. */
export function script(path: string, env: Record<string, string>, args: string[] = [], flags: string[] = []): Running {
  const loader = fromRoot('test/support/typescript.js').href;
  return runNode([...flags, '--import', loader, fileURLToPath(fromRoot(path)), ...args], env);
}

afterAll(async () => {
  for (const child of running) {
    const ended = once(child, 'close');
    child.kill('SIGKILL');
    await ended;
  }
});
