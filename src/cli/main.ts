import { Command, CommanderError, Option } from 'commander';
import { version } from '../version.js';
import type { ImportOptions } from './import.js';
import { Interrupted } from './interruption.js';
import type { TokenOptions } from './token.js';
import type { ReleaseOptions } from './release.js';

const usageError = 2;

const ending = `
Exit codes: 0 all went well, 1 something that the message explains, 2 wrong usage.
The environment sets everything else: see docs/running.md.`;

interface Options {
  json?: boolean;
  seed?: string;
}

interface LoadOptions extends Options {
  as: string;
  release?: string;
}

interface StartOptions {
  json?: boolean;
  readOnly?: boolean;
}

interface RepairOptions extends Options {
  removeForeign?: boolean;
}

interface ForceOptions {
  json?: boolean;
  force?: boolean;
}

interface ExportOptions extends ForceOptions {
  format?: string;
}

interface GenerateOptions {
  json?: boolean;
  applications: string;
  seed: string;
  out: string;
  force?: boolean;
}

/** Runs one command and sets the exit code of the process. */
export async function main(argv: string[]): Promise<void> {
  const json = argv.includes('--json');
  try {
    await program().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : usageError;
    else if (error instanceof Interrupted) process.exitCode = error.exitCode;
    else {
      const { complain } = await import('./complain.js');
      complain({ json }, error);
      process.exitCode = 1;
    }
  }
}

/** Each command is imported when it is asked for: `--help` answers at once. */
function program(): Command {
  const govchain = new Command('govchain')
    .description('A knowledge graph of blockchain in government, asked through GraphQL.')
    .version(version)
    .showHelpAfterError('(govchain --help lists the commands)')
    .addHelpText('after', ending)
    .exitOverride();
  command(govchain, 'start', 'start the database and the server, until Ctrl-C')
    .option('--read-only', 'nobody can change the database: for sharing a Neo4j Browser')
    .action(async ({ json = false, readOnly = false }: StartOptions) => {
      const { start } = await import('./start.js');
      await start(readOnly, { json });
    });
  addLoading(govchain);
  command(govchain, 'generate', 'write a made-up data set of any size, in the form that load takes')
    .requiredOption('--applications <number>', 'how many applications it is to have, from 1 to 10000000')
    .option('--seed <number>', 'the same seed gives the same files', '1')
    .option(
      '--after <number>',
      'a set to add to one of so many applications of that seed, whose firms and places it has',
    )
    .option('--out <folder>', 'where the files go', 'generated')
    .option('--force', 'take a folder that holds something already')
    .action(async ({ json = false, ...options }: GenerateOptions) => {
      const { generate } = await import('./generate.js');
      await generate(options, { json });
    });
  command(govchain, 'status', 'say what runs where, what the graph holds, and whether somebody changed it by hand')
    .option('--seed <folder>', 'the data set to compare with (default: the one that comes with govchain)')
    .action(async ({ json = false, seed }: Options) => {
      const { status } = await import('./status.js');
      process.exitCode = await status(seed, { json });
    });
  addImporting(govchain);
  addExporting(govchain);
  command(govchain, 'repair', 'bring a graph that was changed by hand back to what its data set makes')
    .option('--seed <folder>', 'the data set (default: the one that comes with govchain)')
    .option('--remove-foreign', 'remove also what bears no label or type of ours')
    .action(async ({ json = false, seed, removeForeign = false }: RepairOptions) => {
      const { repair } = await import('./repair.js');
      await repair({ seed, removeForeign }, { json });
    });
  addReleasing(govchain);
  addKeeping(govchain);
  addTokens(govchain);
  return govchain;
}

function addLoading(govchain: Command): void {
  command(govchain, 'load', 'make the graph hold a data set, changing what differs')
    .option('--seed <folder>', 'the data set (default: the one that comes with govchain)')
    .option('--as <name>', 'add it beside what the graph holds, as an import of this name', 'seed')
    .addOption(
      new Option('--release <folder>', 'fill an empty graph with a release, as govchain release wrote it').conflicts([
        'seed',
        'as',
      ]),
    )
    .action(async ({ json = false, seed, as, release }: LoadOptions) => {
      if (release !== undefined) {
        const { loadRelease } = await import('./load-release.js');
        await loadRelease(release, { json });
        return;
      }
      const { load } = await import('./load.js');
      await load({ path: seed, as }, { json });
    });
}

/** What is added to the graph, and taken back. */
function addImporting(govchain: Command): void {
  command(govchain, 'import', 'add tender notices or registers to the graph: CSV, JSON Lines, OCDS release packages')
    .argument('<file...>', 'the files; gzip, UTF-8 and GB18030 are found out')
    .option('--as <name>', 'the name of the import (default: that of the first file)')
    .option('--title <text>', 'of the source (default: what the file says, or its name)')
    .option('--publisher <text>', 'of the source; needed where the file does not say')
    .option('--author <text>', 'of the source')
    .option('--published <date>', 'of the source, as EDTF')
    .option('--as-of <date>', 'the date that the source describes, as EDTF')
    .option('--url <address>', 'of the source')
    .option('--kind <word>', 'of the source (default: TENDER_NOTICE)')
    .option('--of <table>', 'what the records are: applications, suppliers or government-bodies', 'applications')
    .option('--rename <heading=field>', 'what a heading of the file means; "heading=" passes it over', collected, [])
    .option('--encoding <name>', 'auto, utf-8 or gb18030', 'auto')
    .option('--answers <file>', 'the file of questions that an import wrote, with answers')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--strict', 'take all records or none')
    .option('--yes', 'do not ask on a terminal')
    .action(async (files: [string, ...string[]], { json = false, ...options }: ImportOptions & Options) => {
      const { importFiles } = await import('./import.js');
      await importFiles(files, options, { json });
    });
  command(govchain, 'imports', 'list what was imported into the graph').action(async ({ json = false }: Options) => {
    const { imports } = await import('./imports.js');
    await imports({ json });
  });
  command(govchain, 'retract', 'take an import back: exactly what it alone says')
    .argument('<import>', 'its id or name, as govchain imports lists it')
    .action(async (name: string, { json = false }: Options) => {
      const { retract } = await import('./imports.js');
      await retract(name, { json });
    });
}

/** What is handed on. */
function addReleasing(govchain: Command): void {
  command(govchain, 'release', 'write what the graph holds as a release: tables, checksums, and what changed')
    .argument('<folder>', 'where its folder goes, which is named by the version')
    .requiredOption('--release-version <version>', 'a semantic version, such as 1.2.0')
    .option('--previous <folder>', 'an earlier release, to say what changed since')
    .option('--date <day>', 'that it bears, as 2026-11-30 (default: SOURCE_DATE_EPOCH, or today)')
    .action(async (folder: string, { json = false, ...options }: ReleaseOptions & Options) => {
      const { release } = await import('./release.js');
      await release(folder, options, { json });
    });
}

/** What is handed on of the graph. */
function addExporting(govchain: Command): void {
  command(govchain, 'export', 'write the graph to a folder: CSV, JSON Lines, GraphML, JSON-LD, FollowTheMoney')
    .argument('[folder]', 'where the files go: a new or an empty one', 'export')
    .option('--format <names>', 'csv, jsonl, graphml, jsonld, ftm; several with commas between (default: all)')
    .option('--force', 'take a folder that holds something already, and replace the files of an export')
    .action(async (folder: string, { json = false, ...options }: ExportOptions) => {
      const { exportGraph } = await import('./export.js');
      await exportGraph(folder, options, { json });
    });
}

/** What is done to the database as a whole, while it does not run. */
function addKeeping(govchain: Command): void {
  command(govchain, 'backup', 'write the database, which must not be running, to one file')
    .argument('[file]', 'where to (default: a file named by the time, in the folder backups of GOVCHAIN_HOME)')
    .option('--force', 'overwrite a file that is there')
    .action(async (file: string | undefined, { json = false, force = false }: ForceOptions) => {
      const { backup } = await import('./backup.js');
      await backup(file, force, { json });
    });
  command(govchain, 'restore', 'make the database, which must not be running, from a backup')
    .argument('<file>', 'the backup')
    .option('--force', 'put it in the place of a database that is there')
    .action(async (file: string, { json = false, force = false }: ForceOptions) => {
      const { restore } = await import('./restore.js');
      await restore(file, force, { json });
    });
  command(govchain, 'check', 'say whether the database, which must not be running, or a backup is whole and consistent')
    .argument('[file]', 'a backup to check instead of the database')
    .action(async (file: string | undefined, { json = false }: Options) => {
      const { check } = await import('./check.js');
      process.exitCode = await check(file, { json });
    });
}

/** Who may change the graph through the server. */
function addTokens(govchain: Command): void {
  const token = govchain.command('token').description('say who may change the graph through the server');
  const roles = new Option('--role <role>', 'what whoever has it may do').choices(['reader', 'editor', 'admin']);
  command(token, 'add', 'make a token, and print it this one time')
    .argument('<name>', 'whose it is: small letters, digits and . - _ @')
    .addOption(roles.makeOptionMandatory())
    .option('--expires <date or days>', 'the last day that it is good for, or so many days (default: it does not end)')
    .action(async (name: string, { json = false, ...options }: TokenOptions & Options) => {
      const { addToken } = await import('./token.js');
      await addToken(name, options, { json });
    });
  command(token, 'list', 'say which tokens there are').action(async ({ json = false }: Options) => {
    const { listTokens } = await import('./token.js');
    await listTokens({ json });
  });
  command(token, 'revoke', 'make a token void, within a second also for a server that runs')
    .argument('<name>', 'as govchain token list has it')
    .action(async (name: string, { json = false }: Options) => {
      const { revokeToken } = await import('./token.js');
      await revokeToken(name, { json });
    });
}

/** Options that may be given more than once. */
const collected = (one: string, others: string[]): string[] => [...others, one];

function command(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--json', 'answer with one JSON object, errors too')
    .allowExcessArguments(false);
}
