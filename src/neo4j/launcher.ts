import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Memory, modest } from './conf.js';
import type { Distribution } from './distribution.js';

/**
 * Runs Java for as long as our end of its input is open. The system closes that end however we end, by SIGKILL too;
 * Java is then asked to stop, and made to after $2 fifths of a second. Process ids go to the file $1.
 */
const guard = `
pids=$1; patience=$2; shift 2
exec 3<&0 </dev/null
"$@" 3<&- &
java=$!
echo "$$ $java" > "$pids"
trap 'kill -TERM "$java"' TERM INT HUP
(
  while read -r _ <&3; do :; done
  kill -TERM "$java"
  while kill -0 "$java" && [ "$patience" -gt 0 ]; do sleep 0.2; patience=$((patience - 1)); done
  [ "$patience" -gt 0 ] || kill -KILL "$java"
) 2>/dev/null &
watch=$!
exec 3<&-
while kill -0 "$java" 2>/dev/null; do wait "$java"; code=$?; done
kill "$watch" 2>/dev/null
rm -f "$pids"
exit "\${code:-1}"
`;

/**
 * Ten times as many calls as by default before Java optimizes a method for good: what is only busy during a boot is left
 * alone, which saves a third of its processor time, and what queries keep calling is reached all the same.
 */
const patientCompiler = [
  '-XX:Tier4InvocationThreshold=50000',
  '-XX:Tier4MinInvocationThreshold=6000',
  '-XX:Tier4CompileThreshold=150000',
  '-XX:Tier4BackEdgeThreshold=400000',
];

/** What of Java's own Neo4j wants to reach into. */
export const opens = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

export interface Launch {
  home: string;
  distribution: Distribution;
  /** Further options of Java, such as those of the class-data archive. */
  options: string[];
  /** Milliseconds that a stop may take before it is enforced. */
  patience: number;
  memory?: Memory | undefined;
}

export const pidsFile = (home: string) => join(home, 'run/pids');
export const consoleLog = (home: string) => join(home, 'logs/console.log');
const homeArgument = (home: string) => `--home-dir=${home}`;

/** Starts Neo4j on the folder. Ending the child's input ends it. */
export function launch({ home, distribution, options, patience, memory = modest }: Launch): ChildProcess {
  const argumentFile = join(home, 'run/java.args');
  writeFileSync(
    argumentFile,
    javaArguments(distribution, [`-Xmx${memory.heap}`, ...options, `-Djava.io.tmpdir=${emptied(home)}`]),
  );
  const program = ['org.neo4j.server.CommunityEntryPoint', homeArgument(home), `--config-dir=${join(home, 'conf')}`];
  const output = openSync(consoleLog(home), 'w');
  const child = guarded(home, [distribution.java.binary, `@${argumentFile}`, ...program], patience, {
    stdio: ['pipe', output, output],
  });
  closeSync(output);
  return child;
}

/** Runs a Java of the folder, which ends with its input, and so with us. */
export function guarded(home: string, command: string[], patience: number, options: SpawnOptions): ChildProcess {
  const limits = [pidsFile(home), String(Math.ceil(patience / 200))];
  // A session of its own: Ctrl-C in the terminal reaches us alone, and we stop things in order.
  const child = spawn('/bin/sh', ['-c', guard, 'govchain-neo4j', ...limits, ...command], {
    ...options,
    detached: true,
  });
  // An input that closed before us is the end of Java, which is heard of by 'exit'.
  child.stdin?.on('error', () => undefined);
  return child;
}

/** What a killed Java unpacked into its temporary folder would stay for ever, were that the system's. */
function emptied(home: string): string {
  const folder = join(home, 'run/tmp');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

function javaArguments({ jars }: Distribution, options: string[]): string {
  const fixed = ['-XX:+UseSerialGC', '-XX:-UsePerfData', '-Dfile.encoding=UTF-8', '-Djava.awt.headless=true'];
  return [...fixed, ...patientCompiler, ...opens, ...options, '-cp', jars.join(':')].map(quoted).join('\n');
}

/** The notation of Java's @argument files. */
const quoted = (argument: string) => `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** The processes of a start that may still run; empty where none is known. */
export function launched(home: string): { guard: number; java: number } | null {
  try {
    const [shell, java] = readFileSync(pidsFile(home), 'utf8').trim().split(' ').map(Number);
    return shell && java ? { guard: shell, java } : null;
  } catch {
    return null;
  }
}

export function forgetLaunched(home: string): void {
  rmSync(pidsFile(home), { force: true });
}
