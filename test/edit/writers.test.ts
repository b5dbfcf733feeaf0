import { edit, undo } from '../../src/import/edit/edit.js';
import type { Editor, Proposal, Reason, Statement } from '../../src/import/edit/edit.type.js';
import { ClientError, Conflict } from '../../src/client-errors.js';
import { Graph } from '../../src/graph/graph.js';
import { differing } from '../support/content.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { Proxy } from '../support/proxy.js';
import { isProof, tellAtEnd } from '../support/proof.js';
import { lookedAt, noticed, stated, withoutHistory } from './editing.js';

const WRITERS = isProof ? 40 : 12;
const EDITS = isProof ? 25 : 4;
/** All of them edit the same, so that most meet others. */
const entities = ['application:tangleid', 'supplier:webank'];

const reason = (writer: number, number: number): Reason => noticed(`writer-${writer}-${number}`);

const alias = (value: string): Statement => stated('ALIASES', { value });

const figures = {
  ...{ writers: WRITERS, edits: WRITERS * EDITS, conflicts: 0, lost: 0, doubled: 0 },
  ...{ unheard: 0, acknowledged: 0, failed: 0 },
};
tellAtEnd(figures);

describe('Many who write to the same at once', () => {
  let asker: Asker;
  let before: string[];

  beforeAll(async () => {
    asker = await Asker.open();
    await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
    before = await withoutHistory(asker.graph);
  });

  afterAll(async () => {
    await asker.graph.define('MATCH (e:Edit) DETACH DELETE e');
    await asker.close();
  });

  /** Reads, edits what it has read, and where somebody was faster reads again. */
  async function write(writer: number): Promise<string[]> {
    const ids: string[] = [];
    const editor: Editor = { name: `writer-${writer}`, isAdmin: false };
    for (let number = 0; number < EDITS; number++) {
      const entity = entities[(writer + number) % entities.length] ?? '';
      ids.push(await insist(editor, entity, `Alias ${writer} ${number}`, reason(writer, number)));
    }
    return ids;
  }

  async function insist(editor: Editor, entity: string, text: string, why: Reason): Promise<string> {
    for (;;) {
      const proposal: Proposal = { kind: 'ADD', entity: await lookedAt(asker.graph, entity), states: [alias(text)] };
      try {
        return (await edit(asker.graph, editor, proposal, why)).id;
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        figures.conflicts += 1;
      }
    }
  }

  test('of those who have seen the same revision one wins, the others are told, and nothing of theirs is done', async () => {
    const id = entities[0] ?? '';
    const entity = await lookedAt(asker.graph, id);
    const tries = Array.from({ length: WRITERS }, (_, writer) =>
      edit(
        asker.graph,
        { name: 'one', isAdmin: false },
        { kind: 'ADD', entity, states: [alias(`One ${writer}`)] },
        reason(0, writer),
      ),
    );
    const done = await Promise.allSettled(tries);
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refusals.every((one) => one instanceof Conflict)).toBe(true);
    const { application } = (await asker.data(
      `{ application(id: "${id}") { aliases history { changes { value } } } }`,
    )) as {
      application: { aliases: string[]; history: { changes: { value: string }[] }[] };
    };
    const said = application.aliases.filter((one) => one.startsWith('One '));
    expect(said).toHaveLength(1);
    expect(application.history).toEqual([{ changes: [{ value: said[0] }] }]);
    const [won] = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
    await undo(asker.graph, { name: 'one', isAdmin: false }, won ?? '', 'Done.');
  });

  test('all that was acknowledged is there once, in the history, and can be taken back', async () => {
    const ids = (await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))).flat();
    const { nodes } = (await asker.data('query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { aliases } } }', {
      ids: entities,
    })) as { nodes: { aliases: string[] }[] };
    const wanted = Array.from({ length: WRITERS * EDITS }, (_, at) => `Alias ${Math.floor(at / EDITS)} ${at % EDITS}`);
    const found = nodes.flatMap(({ aliases }) => aliases).filter((one) => one.startsWith('Alias '));
    figures.lost = wanted.filter((one) => !found.includes(one)).length;
    figures.doubled = found.length - new Set(found).size;
    expect(figures).toMatchObject({ lost: 0, doubled: 0 });
    expect(figures.conflicts).toBeGreaterThan(0);
    const { edits } = (await asker.data(
      'query ($ids: [ID!]) { edits(first: 1000, filter: { entity: $ids, undone: false, kind: [ADD] }) { nodes { id by } } }',
      { ids: entities },
    )) as { edits: { nodes: { id: string; by: string }[] } };
    expect(edits.nodes.map(({ id }) => id).sort()).toEqual([...ids].sort());
    // By those who made them, in no order, and all at once.
    await Promise.all(
      edits.nodes.map(({ id, by }) => undo(asker.graph, { name: by, isAdmin: false }, id, 'The test is over.')),
    );
    expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
  });

  test('through a link that loses the word of commits: what was acknowledged is there once, all else at most once', async () => {
    const proxy = await Proxy.to(new URL(testDatabase().uri));
    const linked = Graph.connect(proxy.before(testDatabase()), { timeout: 10_000 });
    const [id = ''] = entities;
    const acknowledged: string[] = [];
    const tries = WRITERS * EDITS;
    proxy.loseCommits(0.3);
    for (let number = 0; number < tries; number++) {
      const proposal: Proposal = {
        kind: 'ADD',
        entity: await lookedAt(asker.graph, id),
        states: [alias(`Lost ${number}`)],
      };
      try {
        await edit(linked, { name: 'one', isAdmin: false }, proposal, reason(0, number));
        acknowledged.push(`Lost ${number}`);
      } catch (error) {
        if (!(error instanceof ClientError)) throw error;
        figures.failed += 1;
      }
    }
    proxy.loseCommits(0);
    figures.unheard = proxy.unheard;
    figures.acknowledged = acknowledged.length;
    await linked.close();
    await proxy.cut();
    expect(figures.unheard).toBeGreaterThan(0);
    const { application } = (await asker.data(
      `{ application(id: "${id}") { aliases history(limit: 1000) { id undoneBy { id } changes { value } } } }`,
    )) as {
      application: { aliases: string[]; history: { id: string; undoneBy: unknown; changes: { value: string }[] }[] };
    };
    const found = application.aliases.filter((one) => one.startsWith('Lost '));
    expect(found).toEqual(expect.arrayContaining(acknowledged));
    const held = application.history.filter(({ undoneBy, changes }) => undoneBy === null && changes.length > 0);
    expect(held.flatMap(({ changes }) => changes.map(({ value }) => value)).sort()).toEqual([...found].sort());
    for (const one of held) await undo(asker.graph, { name: 'one', isAdmin: false }, one.id, 'The test is over.');
    expect(differing(before, await withoutHistory(asker.graph))).toEqual([]);
  });
});
