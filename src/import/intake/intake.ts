import { basename } from 'node:path';
import type { Graph } from '../../graph/graph.js';
import { sha256Of } from '../../sha256.js';
import type { InputRecord } from '../incoming.js';
import { heldImports } from '../load.js';
import { readInput } from '../read/input.js';
import type { Input, ReadOptions } from '../read/input.type.js';
import { finish } from '../write/apply.js';
import { prepare } from '../write/model.js';
import { replan } from '../write/replan.js';
import { readAnswers, writeQuestions } from './answers.js';
import { Applications } from './applications.js';
import { Batches } from './batch.js';
import { Directory } from './directory.js';
import { beside, partOf, Refused, settle } from './refused.js';
import { type Report, Tally } from './report.js';
import { type SaidSource, sourceFor } from './source.js';
import { foresee, type Saying, write, type Written } from './write.js';
import { none } from '../write/changes.js';

/** Records that are looked up and written at once, in one transaction. */
const SIZE = 500;

export interface Wanted {
  importId: string;
  files: readonly [string, ...string[]];
  source: SaidSource;
  read: Omit<ReadOptions, 'knowsPlace'>;
  /** A file of questions with answers in it. */
  answers: string | null;
}

export interface Watching {
  /** How much of all files has been read, from 0 to 1. */
  progress?: (share: number) => void;
  signal?: AbortSignal | undefined;
  /** Records of one transaction. */
  size?: number;
}

/** Says what an import would do. Nothing is written but the files of refused records and of questions, where `files` says so. */
export const planImport = (graph: Graph, wanted: Wanted, files: boolean, watching: Watching = {}): Promise<Report> =>
  new Intake(graph, wanted, watching, foresee).run(files);

/**
 * Adds what files say to the graph as one import, some records at a time; each transaction leaves a graph that is right
 * in itself. Broken off and begun again it goes on: what is there already is not written again. Throws OperatorError
 * where a file cannot be read to its end, before anything is written.
 */
export async function runImport(graph: Graph, wanted: Wanted, watching: Watching = {}): Promise<Report> {
  const report = await new Intake(graph, wanted, watching, write).run(true);
  const { importId, files } = wanted;
  const isThere = (await heldImports(graph)).some(({ id }) => id === importId);
  const checksum = await sha256Of(files);
  if (isThere) await graph.write((one) => finish(one, importId, { release: null, checksum, builtIn: false }));
  await replan(graph, report.statements);
  return report;
}

const nothing: Written = { plans: [], changes: none };

/** One way through the files. */
class Intake {
  private readonly tally: Tally;
  private done = 0;

  constructor(
    private readonly graph: Graph,
    private readonly wanted: Wanted,
    private readonly watching: Watching,
    private readonly handle: (graph: Graph, saying: Saying) => Promise<Written>,
  ) {
    this.tally = new Tally(wanted.importId);
  }

  async run(files: boolean): Promise<Report> {
    const { graph, wanted, tally } = this;
    await prepare(graph);
    const directory = await Directory.read(graph);
    const options = optionsFor(wanted, directory);
    const inputs = await this.checked(options);
    const source = await sourceFor(graph, wanted.importId, wanted.source, inputs[0]);
    const answers = wanted.answers === null ? new Map() : await readAnswers(wanted.answers, (id) => exists(graph, id));
    const applications = new Applications(graph, wanted.importId);
    const batches = new Batches({ directory, applications, answers, source: source.id });
    for (const input of inputs) await this.file(input, { batches, source }, files);
    if (files) await this.ask();
    return tally.report;
  }

  /** Every file is gone through before anything of one is taken: what is broken at its end leaves the graph as it was. */
  private async checked(options: ReadOptions): Promise<[Input, ...Input[]]> {
    const [first, ...others] = this.wanted.files;
    const checked = async (file: string): Promise<Input> => {
      const input = await readInput(file, options);
      const records = input.records()[Symbol.asyncIterator]();
      while (!(await records.next()).done) this.tell(input);
      this.done += 1;
      return input;
    };
    const inputs: [Input, ...Input[]] = [await checked(first)];
    for (const file of others) inputs.push(await checked(file));
    return inputs;
  }

  private async file(
    input: Input,
    { batches, source }: { batches: Batches; source: Saying['source'] },
    files: boolean,
  ): Promise<void> {
    const { graph, wanted, tally, watching } = this;
    const refused = files ? new Refused(input) : null;
    try {
      for await (const records of parts(input.records(), watching.size ?? SIZE)) {
        const batch = await batches.look(records, basename(input.path));
        const isSaying = batch.taken.length > 0;
        const written = isSaying ? await this.handle(graph, { importId: wanted.importId, source, batch }) : nothing;
        tally.add(batch, written, basename(input.path));
        await refused?.write(batch.faulty);
        this.tell(input);
      }
      const path = await refused?.close();
      if (path) tally.report.rejects.push(path);
    } catch (error) {
      await refused?.drop();
      throw error;
    }
    this.done += 1;
  }

  private async ask(): Promise<void> {
    const { tally, wanted } = this;
    if (tally.questions.size === 0) return;
    const part = partOf(wanted.files[0], 'questions');
    await writeQuestions(part, [...tally.questions.values()]);
    tally.report.review = await settle(part, beside(wanted.files[0], 'questions', '.csv'));
  }

  /** Tells how far it is, and gives up where that is wanted. */
  private tell({ read, bytes }: Input): void {
    this.watching.signal?.throwIfAborted();
    this.watching.progress?.((this.done + read.bytes / Math.max(1, bytes)) / (2 * this.wanted.files.length));
  }
}

const optionsFor = ({ read }: Wanted, directory: Directory): ReadOptions => ({
  ...read,
  knowsPlace: (name) => 'id' in directory.find('Place', { text: name, identifiers: [] }),
});

const exists = async (graph: Graph, id: string): Promise<boolean> =>
  (await graph.read('import/taken', { ids: [id] })).length > 0;

async function* parts(records: AsyncIterable<InputRecord>, size: number): AsyncGenerator<InputRecord[]> {
  let part: InputRecord[] = [];
  for await (const record of records) {
    part.push(record);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
