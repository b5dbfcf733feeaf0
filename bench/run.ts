import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { terminal } from '../src/neo4j/progress.js';
import { startDatabase } from './database.js';
import { bench, type Effort } from './bench.js';
import { writeReport } from './report/report.js';
import { measureLoad } from './load.js';
import { measureStart } from './start.js';

const usage = `npm run bench -- [--applications 1000,100000] [--keep FOLDER] [--quick] [--start | --load]
  --applications  sizes of the generated graphs, one after the other
  --keep          a folder where filled databases stay, to be taken again
  --quick         few turns: shows that it runs, and nothing about speed; writes no report
  --start         how long a start takes, beside Neo4j's own, instead of all that
  --load          what loading graphs of these sizes takes, what they hold and take then, and what adding a tenth to each
                  takes, instead of all that`;

const STARTS = 7;

const full: Effort = { turns: 100, warmUp: 4_000, atLeast: 7, patience: 25_000, seconds: 5 };
const quick: Effort = { turns: 2, warmUp: 10, atLeast: 1, patience: 1_000, seconds: 1 };

const { values } = parseArgs({
  options: {
    applications: { type: 'string', default: '1000,100000' },
    keep: { type: 'string' },
    quick: { type: 'boolean', default: false },
    start: { type: 'boolean', default: false },
    load: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const sizes = values.applications.split(',').map(Number);
if (values.help || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stdout.write(`${usage}\n`);
  process.exit(values.help ? 0 : 2);
}

const report = terminal();
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'govchain-bench-'));
try {
  if (values.start) keep('start', await measureStart(folder, values.quick ? 1 : STARTS, report));
  else
    for (const applications of sizes)
      if (values.load) await benchLoad(applications);
      else await benchSize(applications);
} finally {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
}

async function benchLoad(applications: number): Promise<void> {
  const { bulk, added } = await measureLoad(applications, folder, report);
  if (bulk) keep(`bulk-${applications}`, bulk);
  keep(`added-${applications}`, added);
}

async function benchSize(applications: number): Promise<void> {
  const database = await startDatabase(applications, folder, report);
  try {
    const result = await bench(applications, database, values.quick ? quick : full, report);
    keep(String(applications), result);
  } finally {
    await database.stop();
  }
}

function keep(name: string, figures: object): void {
  if (!values.quick) writeReport(name, figures);
}
