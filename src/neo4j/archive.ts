import { createHash } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Around } from './around.js';
import type { Distribution } from './distribution.js';
import { withDraft } from './draft.js';
import { prepareFolders } from './home.js';
import { startInstance } from './instance.js';
import type { Address } from './probe.js';
import { silent } from './progress.js';

/** What a run does besides booting, so that the classes for it are in the archive too. */
const rehearsal = [
  'CREATE CONSTRAINT c FOR (n:Rehearsal) REQUIRE n.id IS UNIQUE',
  'CREATE FULLTEXT INDEX f FOR (n:Rehearsal) ON EACH [n.name]',
  'UNWIND range(1, 20) AS i MERGE (n:Rehearsal {id: i}) SET n.name = toString(i)',
  'MATCH (a:Rehearsal), (b:Rehearsal {id: a.id + 1}) MERGE (a)-[:NEXT]->(b)',
  'MATCH (n:Rehearsal) WHERE n.id > 0 RETURN n.id, [(n)-->(m) | m.name], COLLECT { MATCH (n)--(m) RETURN m } ORDER BY n.id',
];

/**
 * Java's options for a start in less than half the time: an archive of the classes that Neo4j loads, kept in the cache.
 * It is made once per distribution and Java by a rehearsal on an empty database. Without one a start is only slower.
 */
export async function fastStart(distribution: Distribution, around: Around): Promise<string[]> {
  const archive = join(around.cache, `classes-${fingerprint(distribution)}.jsa`);
  if (!existsSync(archive)) await makeArchive(distribution, archive, around);
  // Java checks an archive against its own build and the class path; one that does not fit is to be ignored silently.
  return existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off'] : [];
}

function fingerprint({ java, jars }: Distribution): string {
  return createHash('sha256')
    .update([java.binary, java.version, ...jars].join('\n'))
    .digest('hex')
    .slice(0, 12);
}

async function makeArchive(
  distribution: Distribution,
  archive: string,
  { cache, report, signal }: Around,
): Promise<void> {
  prepareFolders(cache, 'GOVCHAIN_CACHE', []);
  report.step('Preparing Neo4j for fast starts (once, some 20 seconds) ...');
  try {
    await withDraft(cache, 'rehearsal', async (home) => {
      await rehearse(distribution, home, signal);
      renameSync(join(home, 'classes.jsa'), archive);
    });
  } catch {
    signal?.throwIfAborted();
    report.step('That did not succeed; starts will take some seconds longer.');
  }
}

async function rehearse(distribution: Distribution, home: string, signal: AbortSignal | undefined): Promise<void> {
  const options = [`-XX:ArchiveClassesAtExit=${join(home, 'classes.jsa')}`];
  const prepare = () => Promise.resolve({ distribution, options });
  // Writing the archive belongs to the stop.
  const wanted = { home, boltPort: 0, browserPort: 0, prepare, patience: 120_000, disposable: true, signal };
  const instance = await startInstance(wanted, silent);
  try {
    await runAll(instance);
  } finally {
    await instance.stop();
  }
}

async function runAll({ uri, username, password }: Address): Promise<void> {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    for (const query of rehearsal) await driver.executeQuery(query);
  } finally {
    await driver.close();
  }
}
