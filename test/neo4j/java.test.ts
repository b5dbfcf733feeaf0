import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findJava } from '../../src/neo4j/java.js';
import { sentenceOf } from '../support/errors.js';
import { temporaryFolder } from '../support/folders.js';

const folder = temporaryFolder();

/** What a JDK looks like from outside. */
function jdk(version: string, at = join(folder, `jdk-${version}`)): string {
  mkdirSync(join(at, 'bin'), { recursive: true });
  writeFileSync(join(at, 'release'), `IMPLEMENTOR="Test"\nJAVA_VERSION="${version}"\n`);
  writeFileSync(join(at, 'bin/java'), '', { mode: 0o755 });
  return at;
}

const find = (env: NodeJS.ProcessEnv, folders: string[] = []) => findJava([17, 21], '5.26', env, folders);

describe('the Java that is run', () => {
  it('is JAVA_HOME, then the one on the path', () => {
    const [home, onPath] = [jdk('21.0.2'), jdk('17.0.15')];
    const PATH = join(onPath, 'bin');
    expect(find({ JAVA_HOME: home, PATH })).toMatchObject({ home, version: '21.0.2' });
    expect(find({ PATH })).toMatchObject({ home: onPath });
    expect(find({ JAVA_HOME: jdk('25.0.3'), PATH })).toMatchObject({ home: onPath });
  });

  it('is found behind the links that systems put on the path', () => {
    const home = jdk('17.0.9');
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(join(home, 'bin/java'), join(bin, 'java'));
    expect(find({ PATH: bin })).toMatchObject({ home });
  });

  it('is found where it is installed beside another', () => {
    const machines = join(folder, 'machines');
    jdk('25.0.3', join(machines, 'a25'));
    const home = jdk('21.0.2', join(machines, 'z21/Contents/Home'));
    expect(find({ PATH: join(machines, 'a25/bin') }, [machines])).toMatchObject({ home });
  });

  it('is refused by name where Neo4j does not run on it, with the ways out', async () => {
    const home = jdk('25.0.3');
    const sentence = await sentenceOf(() => find({ JAVA_HOME: home, PATH: '' }));
    expect(sentence).toContain(`Neo4j 5.26 runs on Java 17 or 21, not on what was found: Java 25.0.3 in ${home}.`);
    expect(sentence).toMatch(/Install .*NEO4J_URI.*docker compose up/);
  });

  it('is missed with the ways out', async () => {
    expect(await sentenceOf(() => find({ PATH: folder }))).toMatch(
      /no Java was found.*Install .*NEO4J_URI.*docker compose up/,
    );
  });

  it('is asked for its version where no file tells it', () => {
    const java = findJava([17, 21], '5.26');
    const home = join(folder, 'bare');
    mkdirSync(join(home, 'bin'), { recursive: true });
    writeFileSync(join(home, 'bin/java'), `#!/bin/sh\nexec '${java.binary}' "$@"\n`, { mode: 0o755 });
    expect(find({ JAVA_HOME: home, PATH: '' })).toMatchObject({ home, version: java.version });
    expect(existsSync(java.binary)).toBe(true);
  });
});
