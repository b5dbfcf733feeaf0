import { statSync } from 'node:fs';
import { OperatorError } from '../errors.js';
import { Graph } from '../graph/graph.js';
import { table } from '../import/bulk/applications.js';
import { type Written, writeImportFiles } from '../import/bulk/bulk.js';
import type { Opening } from '../import/bulk/large-set.js';
import { finishImport } from '../import/bulk/finish.js';
import { ARRAY_DELIMITER } from '../import/bulk/import-files.js';
import type { AtHome } from '../neo4j/around.js';
import { fillHome } from '../neo4j/fill.js';
import { withBar } from '../neo4j/progress.js';

export const MEGABYTE = 1_000_000;

/** Fills a folder that has no database yet with a data set, of whatever size: all of it, or where anything goes wrong, nothing. */
export async function loadInBulk(folder: URL, filling: AtHome, opening?: Opening): Promise<Written> {
  const { report, signal } = filling;
  try {
    return await fillHome(filling, {
      write: (files) => written(folder, files, filling, opening),
      complete: async (instance, { emptyLists }, bar) => {
        const graph = Graph.connect(instance, { timeout: 300_000 });
        const progress = (done: number) => {
          signal?.throwIfAborted();
          bar.update(done);
        };
        await finishImport(graph, emptyLists, progress).finally(() => graph.close());
        report.step('Closing the database ...');
      },
    });
  } catch (error) {
    throw isDiskFull(error) ? diskFull(filling.home) : error;
  }
}

async function written(
  folder: URL,
  files: string,
  { report, signal }: AtHome,
  opening?: Opening,
): Promise<Written & { arrayDelimiter: string }> {
  const size = applicationsSize(folder);
  return await withBar(report, size / MEGABYTE, 'Reading and checking, MB of applications', async (bar) => {
    const progress = (bytes: number) => {
      signal?.throwIfAborted();
      bar.update(Math.ceil(bytes / MEGABYTE));
    };
    return { ...(await writeImportFiles(folder, files, progress, opening)), arrayDelimiter: ARRAY_DELIMITER };
  });
}

/** Bytes of the file that makes a data set large; 0 where it is missing. */
export const applicationsSize = (folder: URL): number =>
  statSync(new URL(table.file, folder), { throwIfNoEntry: false })?.size ?? 0;

const isDiskFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOSPC';

const diskFull = (home: string): OperatorError =>
  new OperatorError(
    `The disk that ${home} is on is full; nothing was loaded. A large data set wants some thirty times the room of its applications.csv: make room, or set GOVCHAIN_HOME to a folder elsewhere.`,
  );
