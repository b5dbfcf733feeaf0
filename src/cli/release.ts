import { existsSync, renameSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Config, readConfig } from '../config.js';
import { OperatorError } from '../errors.js';
import { isEdtf } from '../import/edtf.js';
import { withDraft } from '../neo4j/draft.js';
import { prepareFolders } from '../neo4j/home.js';
import { terminal, withBar } from '../neo4j/progress.js';
import { bytesOf, openRelease, type OpenRelease } from '../release/open-release.js';
import { refuseVersion } from '../release/version.js';
import { writeRelease, type Written } from '../release/write-release.js';
import { onInterruption } from './interruption.js';
import { answer, type Output, table } from './output.js';
import { withDatabase } from './with-graph.js';

export interface ReleaseOptions {
  releaseVersion: string;
  previous?: string;
  date?: string;
}

/** Writes what the graph holds as a release, in a folder of its own: all of it or, however this ends, nothing. */
export async function release(above: string, options: ReleaseOptions, output: Output): Promise<void> {
  const config = readConfig();
  const { releaseVersion: version } = options;
  const previous = options.previous === undefined ? null : await openRelease(options.previous);
  refuseVersion(version, previous?.manifest ?? null);
  const date = dateOf(options.date, config);
  const target = join(resolve(above), `govchain-graph-${version}`);
  refuseExisting(target);
  prepareFolders(resolve(above), 'the folder that is named', []);
  const written = await withDraft(resolve(above), '.govchain-release', async (draft) => {
    const made = await write(config, draft, { version, date, previous });
    refuseExisting(target);
    renameSync(made.folder, target);
    return made;
  });
  answer(output, { folder: target, ...written.manifest }, told(join(above, basename(target)), written));
}

async function write(
  config: Config,
  draft: string,
  wanted: { version: string; date: string; previous: OpenRelease | null },
): Promise<Written> {
  const report = terminal();
  const { signal } = onInterruption();
  return await withDatabase({ config, report, signal }, async (graph) => {
    const size = (await graph.read<{ nodes: number }>('release/size'))[0]?.nodes ?? 0;
    return await withBar(report, size, 'Releasing, entities', async (bar) => {
      const progress = (entities: number) => {
        signal.throwIfAborted();
        bar.update(entities);
      };
      const again = () => {
        report.step('The graph was written to meanwhile: beginning again ...');
      };
      return await writeRelease(graph, draft, { ...wanted, progress, again });
    });
  });
}

/** The day that a release bears: as said, as reproducible builds have it, or today. */
function dateOf(given: string | undefined, { sourceDateEpoch }: Config): string {
  const date = given ?? dayOf(sourceDateEpoch ?? Date.now() / 1000);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date) && isEdtf(date)) return date;
  throw new OperatorError(`--date: got ${JSON.stringify(date)}, expected a day such as 2026-11-30.`);
}

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

function refuseExisting(target: string): void {
  if (existsSync(target))
    throw new OperatorError(
      `${target} is there already, and a release is never written over. Give another --release-version or another folder. Nothing was changed.`,
    );
}

function told(folder: string, { manifest }: Written): string[] {
  const { counts, files, imports, previous } = manifest;
  return [
    `Released ${manifest.version} to ${folder}`,
    ...table([
      ['Imports', imports.map(({ id }) => id).join(', ')],
      ['Applications', counts.Application ?? 0],
      ['Facts', counts.Fact ?? 0],
      ['Files', `${files.length}, bytes: ${bytesOf(manifest)}`],
      ['Compared with', previous === null ? 'no earlier release' : previous.version],
    ]),
  ];
}
