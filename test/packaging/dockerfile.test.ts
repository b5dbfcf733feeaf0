import { existsSync } from 'node:fs';
import { fromRoot } from '../../src/root.js';
import { manifest, textOf } from './files.js';

const dockerfile = textOf('Dockerfile');
const [, build = '', final = ''] = dockerfile.split(/^FROM .*$/m);
/** The sources of `COPY a b target`, from the checkout and not from another stage. */
const copied = (stage: string) =>
  [...stage.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));

describe('Dockerfile', () => {
  it('holds every folder that the package is made of', () => {
    const built = [...final.matchAll(/^COPY --from=build \/app\/(\S+) \1$/gm)].map(([, folder]) => folder);
    // The image has no Maven: what says which Neo4j to download is of no use in it.
    const needed = manifest.files.filter((path) => !path.startsWith('src/neo4j/'));
    expect([...copied(final), ...built]).toEqual(expect.arrayContaining([...needed, 'node_modules']));
  });

  it('copies what exists, and .dockerignore lets in exactly that', () => {
    const sources = [...new Set([...copied(build), ...copied(final)])];
    expect(sources.filter((source) => !existsSync(fromRoot(source)))).toEqual([]);
    const ignore = textOf('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(ignore).toEqual(['*', ...sources.map((source) => `!${source}`).sort()]);
  });

  it('leaves src and web out of the image, so that nothing is built in it', () => {
    expect(copied(final).filter((source) => ['src', 'web', '.'].includes(source))).toEqual([]);
  });

  it('is built on one pinned Node and does not run as root', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(new Set(bases).size).toBe(1);
    expect(bases[0]).toMatch(/^node:20\.\d+-\w+-slim$/);
    expect(final).toMatch(/^USER node$/m);
  });
});
