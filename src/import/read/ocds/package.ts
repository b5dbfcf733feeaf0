import type { InputRecord } from '../../incoming.js';
import { broken, shown } from '../broken.js';
import { ADDED } from '../fields.js';
import type { Content, ReadOptions, TextFile } from '../input.type.js';
import { isObject, type JsonObject, NotJson, parseObject } from '../json-text.js';
import { limits } from '../limits.js';
import { tooLarge } from '../lines.js';
import { rejectForm, sourceOf } from './about.js';
import { compiled, timeOf } from './merge.js';
import { readRelease } from './release.js';

/** A release package, a record package, or one release; read whole, since what follows a release may change it. */
export async function readPackage(file: TextFile, options: ReadOptions): Promise<Content> {
  const found = await parsed(file);
  checkVersion(file, found);
  const processes = processesOf(file, found);
  const head = aboutOf(found);
  return {
    format: 'ocds',
    source: sourceOf(head),
    records: () => records(processes, options),
    rejects: rejectForm(head),
  };
}

/** What a package says beside its releases; of a release alone nothing. */
function aboutOf(found: JsonObject): JsonObject {
  if ('ocid' in found) return {};
  return Object.fromEntries(Object.entries(found).filter(([key]) => key !== 'releases' && key !== 'records'));
}

async function parsed(file: TextFile): Promise<JsonObject> {
  const text = await wholeText(file);
  try {
    return parseObject(text);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const line = error.at === null ? null : text.slice(0, error.at).split('\n').length;
    throw broken(file.path, line, `${error.message}; expected is a package of OCDS`);
  }
}

async function wholeText(file: TextFile): Promise<string> {
  const parts: string[] = [];
  let size = 0;
  for await (const { text } of file.text()) {
    size += text.length;
    if (size > limits.whole) throw tooLarge(file.path);
    parts.push(text);
  }
  return parts.join('');
}

function checkVersion(file: TextFile, { version = '1.0' }: JsonObject): void {
  if (typeof version === 'string' && /^1\.[01](\.\d+)?$/.test(version)) return;
  throw broken(file.path, null, `is of OCDS ${shown(version)}; expected is version 1.1`);
}

/** The releases of one contracting process, or what is wrong with them. */
interface Process {
  line: number;
  releases: JsonObject[];
  original: unknown;
}

function processesOf(file: TextFile, found: JsonObject): Process[] {
  const processes = listed(found);
  if (processes === null)
    throw broken(
      file.path,
      null,
      'is JSON, but no package of OCDS, which has "releases" or "records"; write records of your own one a line (JSON Lines)',
    );
  if (processes.length === 0) throw broken(file.path, null, 'is a package without releases; expected is at least one');
  return processes;
}

function listed({ releases, records, ...rest }: JsonObject): Process[] | null {
  if (Array.isArray(releases)) return byOcid(releases);
  if (Array.isArray(records)) return records.map((record: unknown, at) => ofRecord(record, at + 1));
  return 'ocid' in rest ? byOcid([rest]) : null;
}

function byOcid(releases: unknown[]): Process[] {
  const processes = new Map<unknown, Process>();
  for (const [at, written] of releases.entries()) {
    const release = isObject(written) ? withoutAdded(written) : written;
    const key = isObject(release) && typeof release.ocid === 'string' ? release.ocid : at;
    const process = processes.get(key) ?? { line: at + 1, releases: [], original: release };
    processes.set(key, { ...process, releases: [...process.releases, ...(isObject(release) ? [release] : [])] });
  }
  return [...processes.values()];
}

const withoutAdded = (release: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(release).filter(([key]) => !ADDED.includes(key)));

/** A record has its compiled release, or the releases to make it of, or only links to them. */
function ofRecord(record: unknown, line: number): Process {
  if (!isObject(record)) return { line, releases: [], original: record };
  const { compiledRelease, releases } = record;
  if (isObject(compiledRelease)) return { line, releases: [compiledRelease], original: compiledRelease };
  const whole = Array.isArray(releases) ? releases.filter((one) => isObject(one) && 'ocid' in one) : [];
  return { line, releases: whole as JsonObject[], original: record };
}

// eslint-disable-next-line @typescript-eslint/require-await -- as the records of a file that is streamed
async function* records(processes: Process[], options: ReadOptions): AsyncGenerator<InputRecord> {
  for (const process of processes) yield recordOf(process, options);
}

function recordOf({ line, releases, original }: Process, options: ReadOptions): InputRecord {
  const [first, ...more] = releases;
  if (!first) return { line, incoming: [], faults: [NO_RELEASE], original };
  if (more.length === 0) return { line, ...readRelease(first, options), original: first };
  const undated = releases.find((release) => Number.isNaN(timeOf(release)));
  if (undated) return { line, incoming: [], faults: [faultOfDate(undated)], original: first };
  const release = compiled(releases);
  return { line, ...readRelease(release, options), original: release };
}

const NO_RELEASE = 'release: is no object with an ocid, nor a record with a compiledRelease; links are not followed';
const faultOfDate = ({ date }: JsonObject): string =>
  `date: ${shown(date)} is not a date; several releases of one process are put in order by it`;
