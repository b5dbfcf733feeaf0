import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.js';
import type { Around } from './around.js';
import { download } from './download.js';
import { findJava, type Java } from './java.js';

/** A Neo4j that can be run: its jars, and the Java to run them. */
export interface Distribution {
  version: string;
  jars: string[];
  /** Procedures that the distribution brings along; null where it has none. */
  plugins: string | null;
  java: Java;
}

/**
 * The distribution in the folder that is given, or else the pinned one, to be downloaded where it is not there yet.
 * What can be refused (the folder, the Java) is refused here, before anything is begun.
 */
export function chooseDistribution(given: string | undefined): (around: Around) => Promise<Distribution> {
  if (given) {
    const distribution = unpacked(given);
    return () => Promise.resolve(distribution);
  }
  const java = findJava([17, 21], '5.26');
  return async (around) => ({ ...describe(await download(java, around)), plugins: null, java });
}

function unpacked(home: string): Distribution {
  const { version, jars } = describe(join(home, 'lib'));
  return {
    version,
    jars,
    plugins: list(home).includes('plugins') ? join(home, 'plugins') : null,
    java: findJava(javaFor(version), version),
  };
}

/** The releases numbered by year want a newer Java than Neo4j 5. */
const javaFor = (version: string) => (version.startsWith('5.') ? [17, 21] : [21]);

function describe(lib: string): { version: string; jars: string[] } {
  const names = list(lib).filter((name) => name.endsWith('.jar'));
  const version = names.map((name) => /^neo4j-server-(\d+\.\d+\.\d+)/.exec(name)?.[1]).find(Boolean);
  if (!version)
    throw new OperatorError(
      `NEO4J_HOME holds no Neo4j: ${lib} has no neo4j-server jar. Set it to the folder that a Neo4j archive unpacks to, or unset it.`,
    );
  if (Number.parseInt(version, 10) < 5)
    throw new OperatorError(
      `NEO4J_HOME holds Neo4j ${version}: 5.26 or newer is needed. Unset it to have the right one downloaded.`,
    );
  return { version, jars: names.map((name) => join(lib, name)) };
}

/** Sorted, so that the class path is always the same: the class-data archive is good for one order only. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
