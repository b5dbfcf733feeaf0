import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../../src/errors.js';
import { download } from '../../src/neo4j/download.js';
import { verifyJars } from '../../src/neo4j/jars.js';
import { findJava } from '../../src/neo4j/java.js';
import { silent } from '../../src/neo4j/progress.js';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';

const java = findJava([17, 21], '5.26');
const into = (cache: string) => download(java, { cache, report: silent, signal: undefined });

/** Runs `work` with one environment variable changed. */
async function under<T>(name: string, value: string, work: () => Promise<T>): Promise<T> {
  const before = process.env[name];
  process.env[name] = value;
  try {
    return await work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before;
  }
}

describe('the download of Neo4j', () => {
  it('is whole after two at once, after a damage, and after one that was broken off', async () => {
    const cache = temporaryFolder();
    // Left by a process that cannot be: ids end far below.
    mkdirSync(join(cache, 'draft-99999999-x'));
    const [folder, same] = await Promise.all([into(cache), into(cache)]);
    expect(same).toBe(folder);
    const jars = readdirSync(folder);
    expect(jars).toEqual(
      expect.arrayContaining([expect.stringMatching(/^neo4j-browser-/), expect.stringMatching(/^neo4j-server-/)]),
    );
    expect(readdirSync(cache).filter((name) => name.startsWith('draft'))).toEqual([]);

    truncateSync(join(folder, jars.find((name) => name.startsWith('neo4j-kernel-5')) ?? ''), 100);
    expect(await into(cache)).toBe(folder);
    expect(readdirSync(folder)).toEqual(jars);

    const kernel = jars.find((name) => name.startsWith('neo4j-kernel-5')) ?? '';
    rmSync(join(folder, 'manifest.json'));
    await verifyJars(folder);
    appendFileSync(join(folder, kernel), 'x');
    renameSync(join(folder, 'WMI4Java-1.6.3.jar'), join(folder, 'stranger.jar'));
    const refused = await verifyJars(folder).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(OperatorError);
    expect((refused as OperatorError).message).toMatch(/^What Maven gave for Neo4j is not what/);
    expect((refused as OperatorError).faults).toEqual([
      'WMI4Java-1.6.3.jar is missing',
      `${kernel} is another`,
      'stranger.jar is not of it',
    ]);
  }, 180_000);

  it('says how to get Maven where there is none', async () => {
    const sentence = await under('PATH', '/nonexistent', () => sentenceOf(() => into(temporaryFolder())));
    expect(sentence).toMatch(/^Maven \(mvn\) is not on the path.*Install .*maven.*NEO4J_URI.*docker compose up/i);
  });

  it('says so when the repository cannot be reached, and leaves nothing half done', async () => {
    const cache = temporaryFolder();
    const proxy = ['http', 'https']
      .map((scheme) => `-D${scheme}.proxyHost=127.0.0.1 -D${scheme}.proxyPort=1`)
      .join(' ');
    const options = `-Dmaven.repo.local=${join(cache, 'repository')} ${proxy}`;
    const sentence = await under('MAVEN_OPTS', options, () => sentenceOf(() => into(cache)));
    expect(sentence).toMatch(/^Neo4j could not be downloaded; Maven's repository cannot be reached.*NEO4J_URI/);
    expect(readdirSync(cache).sort()).toEqual(['maven.log', 'repository']);
  }, 60_000);
});
