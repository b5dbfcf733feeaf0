import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { nodeFlags } from '../support/node-flags.js';
import { script } from '../support/processes.js';

/** What a question may leave in old memory, in bytes; one whose objects all grew old left 45,000. */
const MOST = 8_000;

const questions = {
  'one application':
    '{ application(id: "$id") { name places { name } supplies { supplier { name } } facts(limit: 100) { property evidence { id } } } }',
  'a search': '{ search(query: "链", first: 20) { edges { matched score cursor } pageInfo { hasNextPage } } }',
};

describe('what was read for a request', () => {
  let id: string;
  beforeAll(async () => {
    const asker = await Asker.open();
    const { data } = await asker.ask('{ applications(first: 1) { nodes { id } } }');
    id = data.applications.nodes[0].id as string;
    await asker.close();
  });

  it.each(Object.entries(questions))(
    'is cleared away while it is young: %s',
    async (_, question) => {
      const { uri, password } = testDatabase();
      const running = script('test/http/grown-old.ts', {}, [uri, password, question.replace('$id', id)], nodeFlags());
      const bytes = Number(await running.firstLine());
      expect(await running.end()).toMatchObject({ code: 0 });
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(MOST);
    },
    60_000,
  );
});
