import Sequencer from '@jest/test-sequencer';

/** What takes more than half a minute, longest first: begun last, it would keep one worker busy and the other idle. */
const long = [
  'graph/plans',
  'load/batches',
  'cli/start',
  'cli/load',
  'cli/backup',
  'cli/migration',
  'cli/repair',
  'import/intake/resume',
  'import/bulk',
  'bench/start',
  'notebooks/notebooks',
  'web/browser',
  'web/explore',
  'web/pages',
  'execution/execute',
  'import/repair',
  'neo4j/killed',
  'faults/killed',
  'fuzz/hostile',
  'bench/bench',
  'neo4j/managed',
  'load/load',
  'neo4j/download',
  'fuzz/schemathesis',
  'faults/writers',
  'docs/questions',
  'import/intake/intake',
  'search/found',
  'docs/importing',
];

/** A run in a fresh clone has no times of an earlier one, by which Jest would order the files. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
}

function rank({ path }) {
  const at = long.findIndex((name) => path.endsWith(`test/${name}.test.ts`));
  return at === -1 ? long.length : at;
}
