import { Timeout } from '../../src/client-errors.js';
import { Crowd } from '../../src/graph/crowd.js';
import { Graph, type Sent } from '../../src/graph/graph.js';
import type { Composed } from '../../src/graph/list.js';
import { Asker } from '../support/graph.js';
import { testDatabase } from '../support/database.js';

/** What several requests ask at the same time, of one entity each. */
describe('A crowd', () => {
  let graph: Graph;
  let sent: Composed[];
  let crowd: Crowd;

  beforeAll(async () => {
    const asker = await Asker.open();
    await asker.close();
    graph = Graph.connect(testDatabase(), { timeout: 10_000 });
  });

  beforeEach(() => {
    sent = [];
    crowd = new Crowd((query) => {
      sent.push(query);
      return graph.ask(query.name, query.text, query.params);
    });
  });

  afterAll(() => graph.close());

  const named = (ids: string[], more: object = {}): Composed => ({
    name: 'names',
    text: 'UNWIND $ids AS anchor MATCH (n:Entity {id: anchor}) RETURN anchor, n.name + $after AS row',
    params: { ids, after: '', ...more },
  });

  test('is answered by one query, each with its own', async () => {
    const asked = [['supplier:webank'], ['domain:tax', 'place:cn-440000'], ['domain:tax'], ['supplier:nobody']];
    const answers = await Promise.all(asked.map((ids) => crowd.ask(named(ids))));
    expect(sent.map(({ params }) => params.ids)).toEqual([
      ['supplier:webank', 'domain:tax', 'place:cn-440000', 'supplier:nobody'],
    ]);
    expect(answers.map((rows) => rows.map(({ anchor }) => anchor))).toEqual([
      ['supplier:webank'],
      ['domain:tax', 'place:cn-440000'],
      ['domain:tax'],
      [],
    ]);
    expect(answers[2]).toEqual(await crowd.ask(named(['domain:tax'])));
  });

  test('that asks several things in one question has each answered', async () => {
    const text = `UNWIND $ids AS anchor RETURN 0 AS question, anchor UNION ALL UNWIND $ids_1 AS anchor RETURN 1 AS question, anchor`;
    const both = (ids: string[], more: string[]): Composed => ({ name: 'both', text, params: { ids, ids_1: more } });
    const [one, other] = await Promise.all([crowd.ask(both(['a'], ['b'])), crowd.ask(both(['b'], ['a', 'c']))]);
    expect(sent).toHaveLength(1);
    const shown = (rows: object[] = []) => rows.map((row) => Object.values(row).join(''));
    expect([shown(one), shown(other)]).toEqual([
      ['0a', '1b'],
      ['0b', '1a', '1c'],
    ]);
  });

  test('shares no query that differs in anything else, or comes later', async () => {
    const [plain, marked] = await Promise.all([
      crowd.ask(named(['domain:tax'])),
      crowd.ask(named(['domain:tax'], { after: '!' })),
    ]);
    expect(`${String(plain[0]?.row)}!`).toBe(marked[0]?.row);
    await crowd.ask(named(['domain:tax']));
    expect(sent).toHaveLength(3);
  });

  test('does not make anybody wait for long lists', async () => {
    const many = Array.from({ length: 90 }, (_, at) => `supplier:no-${at}`);
    const [, , last] = await Promise.all([many, many.slice(0, 5), ['domain:tax']].map((ids) => crowd.ask(named(ids))));
    expect(sent).toHaveLength(1);
    await Promise.all([many, many.toReversed(), ['domain:tax']].map((ids) => crowd.ask(named(ids))));
    expect(sent).toHaveLength(3);
    expect(last).toHaveLength(1);
  });

  test('is not told of what failed for one of it', async () => {
    const text = 'UNWIND $ids AS anchor RETURN anchor, 1 / size(anchor) AS row';
    const asked = ['a', '', 'bb'].map((id) => crowd.ask({ name: 'sizes', text, params: { ids: [id] } }));
    const [one, failed, other] = await Promise.allSettled(asked);
    expect([one, other].map((answer) => answer?.status === 'fulfilled' && answer.value)).toEqual([
      [{ anchor: 'a', row: 1 }],
      [{ anchor: 'bb', row: 0 }],
    ]);
    expect(failed?.status === 'rejected' && String(failed.reason)).toMatch(/by zero/);
    expect(sent).toHaveLength(4);
  });

  test('is told that the database is late, and does not ask again', async () => {
    const late = new Crowd((query) => {
      sent.push(query);
      return graph.ask(query.name, query.text, query.params, 50);
    });
    const text = 'UNWIND $ids AS anchor UNWIND range(1, 1000000000) AS n WITH anchor, max(n) AS row RETURN anchor, row';
    const asked = ['a', 'b'].map((id) => late.ask({ name: 'slow', text, params: { ids: [id] } }));
    for (const answer of await Promise.allSettled(asked))
      expect(answer.status === 'rejected' && answer.reason).toBeInstanceOf(Timeout);
    expect(sent).toHaveLength(1);
  });
});

describe('Requests at the same time', () => {
  let asker: Asker;

  beforeAll(async () => {
    asker = await Asker.open();
  });

  afterAll(() => asker.close());

  const question = `query ($id: ID!) { node(id: $id) { id ... on Entity { name facts(limit: 3) { property value } evidence(limit: 2) { id } } } }`;

  test('are each answered as if they were alone', async () => {
    const { applications } = await asker.data('{ applications(first: 38) { nodes { id } } }');
    const ids = (applications.nodes as { id: string }[]).map(({ id }) => id);
    const alone = [];
    for (const id of ids) alone.push((await asker.ask(question, { id })).data);
    const sent: Sent[] = [];
    const watched = await Asker.over(asker.graph.observe((query) => void sent.push(query)));
    const together = await Promise.all([...ids, ...ids].map((id) => watched.ask(question, { id })));
    expect(together.map(({ data }) => data as unknown)).toEqual([...alone, ...alone]);
    expect(sent.filter(({ params }) => 'ids' in params).map(({ params }) => params.ids)).toEqual([ids, ids]);
    expect(together.map(({ queries }) => queries.map(({ params }) => params.ids))).toEqual(
      [...ids, ...ids].map((id) => [[id], [id]]),
    );
    expect(new Set(alone.map((data) => JSON.stringify(data))).size).toBe(ids.length);
  });

  test('that have written read by themselves what they wrote', async () => {
    const sent: Sent[] = [];
    const watched = asker.graph.observe((query) => void sent.push(query));
    const [writer, reader] = [watched.forRequest(), watched.forRequest()];
    await writer.write((transaction) => transaction.run('import/held'));
    const query = { name: 'ids', text: 'UNWIND $ids AS anchor RETURN anchor', params: { ids: ['domain:tax'] } };
    await Promise.all([writer, reader].map((one) => one.askAmong(query)));
    expect(sent).toHaveLength(2);
  });
});
