import { Graph } from '../../src/graph/graph.js';
import { loadSeed } from '../../src/import/load.js';
import { readSeed } from '../../src/import/seed.js';
import { adding, withCopy } from '../support/changed-copy.js';
import { testDatabase } from '../support/database.js';
import { Asker } from '../support/graph.js';
import { exported, type Texts } from './support.js';

/** Names that a spreadsheet would run, and such as other formats give a meaning to. */
export const hostile = [
  `=cmd|' /C calc'!A1`,
  '=HYPERLINK("http://127.0.0.1/?x="&A1,"a")',
  '@SUM(1+1)',
  '+1',
  '-1',
  '＝1',
  '＋1',
  '－1',
  '＠SUM(1)',
  `'=1`,
  `''+1`,
  `'quoted' and "quoted", with a comma`,
  '<b>&amp</b>]]><!--',
  '00123',
  '2020-03',
  '1e5',
  '微众\uFFFF银行',
  '"@value": 𠮷',
];

const evidence = { source: 'source:hulianmaibo-2020', locator: 'P34', basis: 'STATED', note: '=1+1' };

/** The seed with firms of these names, and with an application that has all that an application can have. */
export async function loadHostile(graph: Graph): Promise<void> {
  const firms = hostile.map((name, at) => ({ id: `supplier:hostile-${at}`, name, aliases: '-2; =3', ...evidence }));
  const named = { id: 'application:hostile', name: '=1+2', titled: 'true', ...evidence };
  const first = {
    ...named,
    status: 'BID_WON',
    domain: 'domain:tax',
    subdomain: 'subdomain:e-invoice',
    places: 'place:cn-440100; place:cn-440300',
    governmentBodies: 'body:jinan-government',
    suppliers: 'supplier:hostile-0 BID_WINNER 2020-02; supplier:hostile-1 PARTICIPANT 2020-33',
    events: 'BID_WON 2020-02; LAUNCHED 2020-33',
    possiblySameAs: 'application:tangleid',
    description: '-1 <i>&</i> "x"',
    contractValue: '1250000.5 CNY',
    notices: 'https://example.org/a?b=<c>|d; https://example.org/{e}',
    identifiers: 'OCID =ocds-1; USCC 91440300708461136T',
  };
  const second = { ...named, locator: 'P35', status: 'ONLINE' };
  const adds = { 'suppliers.csv': adding(...firms), 'applications.csv': adding(first, second) };
  await graph.define('MATCH (n) DETACH DELETE n');
  await withCopy(adds, async (folder) => loadSeed(graph, await readSeed(folder)));
}

/** An export of that graph, and whom to ask what should be in it. */
export interface HostileExport {
  graph: Graph;
  asker: Asker;
  folder: string;
  texts: Texts;
  /** How many nodes there are of each label. */
  counts: Record<string, number>;
}

/** Loads it and exports it to a new folder within `within`. The graph is the caller's to close. */
export async function exportHostile(within: string): Promise<HostileExport> {
  const graph = Graph.connect(testDatabase(), { timeout: 30_000 });
  await loadHostile(graph);
  const asker = await Asker.over(graph);
  const { texts, folder } = await exported(graph, within);
  const { about } = (await asker.data('{ about { counts { label count } } }')) as {
    about: { counts: { label: string; count: number }[] };
  };
  return {
    graph,
    asker,
    folder,
    texts,
    counts: Object.fromEntries(about.counts.map(({ label, count }) => [label, count])),
  };
}

const linkTypes = `DEPLOYED_IN|COMMISSIONED_BY|IN_DOMAIN|IN_SUBDOMAIN|PART_OF|SUPPLIES|SERVES|ACTIVE_IN|BASED_IN|MEMBER_OF|WITHIN|SEATED_IN|POSSIBLY_SAME_AS`;

/** Every relationship between entities: its ends, type, basis and fact. */
export const edges = (graph: Graph) =>
  graph.ask<{ from: string; type: string; to: string; basis: string; fact: string }>(
    'edges',
    `MATCH (a)-[r:${linkTypes}]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, r.basis AS basis, r.fact AS fact`,
    {},
  );

export const sorted = (rows: unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();
