import { once } from 'node:events';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import type { Distribution } from './distribution.js';
import { guarded, opens } from './launcher.js';

/** What is run: a Neo4j, and options of Java such as those of the class-data archive. */
export interface Prepared {
  distribution: Distribution;
  options: string[];
}

export interface Watching {
  /** Is told of each per cent that is done. */
  progress?: (done: number) => void;
  /** Ends it. */
  signal?: AbortSignal | undefined;
}

interface Ended {
  code: number | null;
  /** The last that it said. */
  said: string;
}

/**
 * Runs neo4j-admin on a folder. It ends with us, however we end.
 *
 * @param percentOf how far it is, by what it has said last
 */
export async function runAdmin(
  home: string,
  neo4j: Prepared,
  command: string[],
  { progress, signal }: Watching,
  percentOf: (said: string) => number,
): Promise<Ended> {
  signal?.throwIfAborted();
  const child = guarded(home, javaArguments(neo4j, command), 0, {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const end = () => child.stdin?.end();
  signal?.addEventListener('abort', end);
  let said = '';
  const hear = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4_000);
    progress?.(percentOf(said));
  };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
  const [code] = (await once(child, 'close')) as [number | null];
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  return { code, said };
}

/** The tool itself: the class by which scripts call it runs it in a Java of its own, which would not end with ours. */
const tool = 'org.neo4j.cli.AdminTool';

function javaArguments({ distribution: { java, jars }, options }: Prepared, command: string[]): string[] {
  const fixed = ['-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', ...opens, '-cp', jars.join(':')];
  return [java.binary, ...options, ...fixed, tool, ...command];
}

/** @param what failed, as the sentence begins */
export function refuseFailure({ code, said }: Ended, what: string): void {
  if (code !== 0) throw new OperatorError(`${what}: ${reasonIn(said)}`);
}

/** Why it failed, where it says so in a line of its own, else its last words. */
function reasonIn(said: string): string {
  if (/No space left|disk space|ENOSPC/i.test(said)) return 'the disk is full. Make room, and try again.';
  if (said.includes('Please recover database'))
    return 'it was not stopped in order the last time. Start it with govchain start, stop that with Ctrl-C, and try again.';
  return /^Failed to \w+ database '\w+': (.*)$/m.exec(said)?.[1] ?? said.trim().slice(-600);
}
