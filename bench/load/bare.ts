import neo4j, { type Driver } from 'neo4j-driver';
import { type Params } from '../../src/graph/graph.js';
import { whole } from '../../src/graph/transaction.js';
import { ROWS } from '../../src/import/batch/batch-load.js';
import { groupBy } from '../../src/import/check/rows.js';
import { LargeSet } from '../../src/import/bulk/large-set.js';
import { WholeGraph } from '../../src/import/whole/whole-graph.js';
import { owned } from '../../src/import/write/owned.js';
import type { Target } from '../servers/serve.js';
import { type Link, type Rows, RowSink } from './rows.js';
import * as statements from './statements.js';

type Statement = [text: string, rows: object[]];
/** With numbers as the driver wants them. */
type Ready = [text: string, params: Params];

/**
 * How bare statements are made: `plain`, one for each kind of node and of relationship, whose ends are sought by their
 * ids; or `nested`, the best that we know, in which no node that was just made is sought.
 */
export type Manner = 'plain' | 'nested';

/**
 * Writes what a set adds to a graph by bare statements in transactions of about a thousand applications: nothing is
 * checked, read or kept right. Comes to the seconds that the writing took; making the rows does not count.
 */
export async function writeBare(target: Target, folder: URL, as: string, manner: Manner): Promise<number> {
  const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.username, target.password));
  let seconds = 0;
  try {
    for await (const some of parts(folder, as, manner)) {
      const ready = some.flatMap(([text, rows]): Ready[] => (rows.length > 0 ? [[text, whole({ rows })]] : []));
      const began = performance.now();
      await write(driver, ready);
      seconds += (performance.now() - began) / 1000;
    }
  } finally {
    await driver.close();
  }
  return seconds;
}

async function* parts(folder: URL, as: string, manner: Manner): AsyncGenerator<Statement[]> {
  const set = await LargeSet.open(folder);
  const sink = new RowSink();
  const graph = new WholeGraph(sink);
  const later: Link[] = [];
  graph.add(owned(as, set.others));
  const others = sink.take();
  yield ofShared(others);
  for await (const content of set.applications({ size: ROWS })) {
    graph.add(owned(as, content));
    yield ofApplications[manner](sink.take(), later);
  }
  graph.finish({ release: set.release, checksum: as, builtIn: false });
  yield [...ofStatements(others), ...ofLater(later), ...ofCounts(sink.take(), as)];
}

async function write(driver: Driver, all: Ready[]): Promise<void> {
  const session = driver.session({ database: 'neo4j' });
  await session.executeWrite(async (transaction) => {
    for (const [text, params] of all) await transaction.run(text, params);
  });
  await session.close();
}

/** Firms, bodies and places are there, and so are the facts about them: only what these rest on besides is new. */
function ofShared({ nodes, evidence, facts }: Rows): Statement[] {
  const supports = facts.flatMap((fact) => fact.evidence.map(({ id }) => ({ key: fact.properties.key, evidence: id })));
  return [
    [statements.sources, nodes.Source ?? []],
    [statements.evidence, evidence],
    [statements.supports, supports],
  ];
}

/** Of two that may be the same the second may come in a later batch. */
function waiting({ nodes, links }: Rows, later: Link[]): (id: unknown) => boolean {
  const here = new Set((nodes.Application ?? []).map(({ id }) => id));
  const waits = (id: unknown) => typeof id === 'string' && id.startsWith('application:') && !here.has(id);
  later.push(...links.filter(({ to }) => waits(to)));
  return waits;
}

const ofApplications: Record<Manner, (rows: Rows, later: Link[]) => Statement[]> = { plain, nested };

function plain(rows: Rows, later: Link[]): Statement[] {
  const waits = waiting(rows, later);
  const facts = rows.facts.map(({ properties }) => properties);
  const supports = rows.facts.flatMap(({ properties: { key }, evidence }) =>
    evidence.map(({ id }) => ({ key, evidence: id })),
  );
  const links = groupBy(
    rows.links.filter(({ to }) => !waits(to)),
    ({ type }) => type,
  );
  return [
    [statements.applications, rows.nodes.Application ?? []],
    [statements.evidence, rows.evidence],
    [statements.nodes('Fact'), facts],
    [statements.factsAbout, facts],
    [statements.objects, facts.filter(({ objectId }) => objectId && !waits(objectId))],
    [statements.supports, supports],
    ...[...links].map(([type, some]): Statement => [statements.links(type), some]),
  ];
}

function nested(rows: Rows, later: Link[]): Statement[] {
  const waits = waiting(rows, later);
  const { facts, links } = rows;
  const applications = rows.nodes.Application ?? [];
  const byFact = new Map(links.filter(({ to }) => !waits(to)).map((link) => [link.properties.fact, link]));
  const stated = applications.map(({ id }) => ({ id, evidence: new Map<unknown, object>(), facts: [] as object[] }));
  const byId = new Map(stated.map((row) => [row.id, row]));
  for (const { properties, evidence } of facts) {
    const row = byId.get(properties.subjectId);
    for (const one of evidence) row?.evidence.set(one.id, one);
    const made = [...(row?.evidence.keys() ?? [])];
    const link = byFact.get(properties.key);
    row?.facts.push({
      properties,
      object: waits(properties.objectId) ? null : (properties.objectId ?? null),
      evidence: evidence.map(({ id }) => made.indexOf(id)),
      links: link ? [{ ...link, reversed: link.from !== properties.subjectId }] : [],
    });
  }
  return [
    [statements.applications, applications],
    [statements.facts, stated.map((row) => ({ ...row, evidence: [...row.evidence.values()] }))],
  ];
}

function ofLater(later: Link[]): Statement[] {
  return [[statements.later, later]];
}

function ofStatements({ nodes, links }: Rows): Statement[] {
  return ['Claim', 'Gap'].flatMap((label): Statement[] => {
    const all = nodes[label] ?? [];
    const ids = new Set<unknown>(all.map(({ id }) => id));
    const own = links.filter(({ from }) => ids.has(from));
    const to = (type: string) => own.filter((link) => link.type === type);
    return [
      [statements.nodes(label), all],
      [statements.about(label), to('ABOUT')],
      [statements.supported(label), to('SUPPORTED_BY')],
    ];
  });
}

function ofCounts({ nodes, links }: Rows, as: string): Statement[] {
  const kept = /^(sort)?(application|province)count$/i;
  const counts = [...(nodes.Supplier ?? []), ...(nodes.Place ?? [])].map(({ id, ...properties }) => ({
    id,
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => kept.test(name))),
  }));
  return [
    [statements.services, links],
    [statements.counts, counts],
    [statements.nodes('Import'), (nodes.Import ?? []).map((one) => ({ ...one, id: as }))],
  ];
}
