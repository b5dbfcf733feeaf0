import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { OperatorError } from '../errors.js';
import { waysOut } from './ways-out.js';

export interface Java {
  home: string;
  binary: string;
  /** As it calls itself: 17.0.15. */
  version: string;
}

/** Folders whose children are Java homes, or hold one in `Contents/Home`. */
const installed = [
  '/usr/lib/jvm',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  join(homedir(), 'Library/Java/JavaVirtualMachines'),
  join(homedir(), '.sdkman/candidates/java'),
  join(homedir(), '.jdks'),
  ...['17', '21'].flatMap((major) => [
    `/opt/homebrew/opt/openjdk@${major}/libexec`,
    `/usr/local/opt/openjdk@${major}/libexec`,
  ]),
];

/**
 * The first Java of a wanted major version: JAVA_HOME's, the path's, then what is installed elsewhere.
 * Refuses by name what it found instead.
 */
export function findJava(
  wanted: number[],
  neo4j: string,
  env: NodeJS.ProcessEnv = process.env,
  folders = installed,
): Java {
  const found: Java[] = [];
  for (const binary of candidates(env, folders)) {
    const java = examine(binary);
    if (java && wanted.includes(major(java))) return java;
    if (java) found.push(java);
  }
  throw new OperatorError(`${missing(wanted, neo4j, found)} ${waysOut('java')}`);
}

function missing(wanted: number[], neo4j: string, found: Java[]): string {
  const runsOn = `Neo4j ${neo4j} runs on Java ${wanted.join(' or ')}`;
  if (!found.length) return `${runsOn}, and no Java was found (looked at JAVA_HOME, the path and the usual folders).`;
  return `${runsOn}, not on what was found: ${found.map(({ version, home }) => `Java ${version} in ${home}`).join(', ')}.`;
}

const major = ({ version }: Java) => Number.parseInt(version.replace(/^1\./, ''), 10);

/** Paths of `java` programs without repetition, in order of preference. */
function candidates(env: NodeJS.ProcessEnv, folders: string[]): string[] {
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, 'java'));
  const given = env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin/java')] : [];
  const elsewhere = folders.flatMap(homesIn).map((home) => join(home, 'bin/java'));
  return [...new Set([...given, ...onPath, ...elsewhere].map(real).filter((path) => path !== null))];
}

function homesIn(folder: string): string[] {
  const children = list(folder).map((name) => join(folder, name));
  return [...children, ...children.map((child) => join(child, 'Contents/Home'))];
}

/** Null where there is no such file or folder. */
function real(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function examine(binary: string): Java | null {
  const home = dirname(dirname(binary));
  const version = versionInRelease(home) ?? versionByAsking(binary);
  return version ? { home, binary, version } : null;
}

/** Every JDK since 9 says its version in a file, which is quicker than starting it. */
function versionInRelease(home: string): string | null {
  try {
    return /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(join(home, 'release'), 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** Null for what is no working Java, such as the placeholder that macOS puts on the path. */
function versionByAsking(binary: string): string | null {
  const { stderr } = spawnSync(binary, ['-version'], { encoding: 'utf8', timeout: 10_000 });
  return /version "([^"]+)"/.exec(stderr)?.[1] ?? null;
}
