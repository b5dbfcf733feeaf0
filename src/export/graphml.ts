import { kindOf } from '../shared/kinds.js';
import { readLook } from '../look.js';
import { SEPARATOR } from '../import/row/column.js';
import type { Format } from './format.js';
import { inOrder } from './links.js';
import type { LinkRow, NamedRow } from './rows.js';
import { entityReadings, type GraphSource } from './source.js';

/** What Gephi draws with: `label` and the colour's `r`, `g` and `b` by their names, everything else as columns. */
const columns = {
  node: { label: 'string', kind: 'string', name: 'string', nameEn: 'string', r: 'int', g: 'int', b: 'int' },
  edge: { label: 'string', basis: 'string', role: 'string', date: 'string', sources: 'string', fact: 'string' },
};

/** The graph of entities as programs for networks read it. */
export const graphml: Format = {
  name: 'graphml',
  about: 'the network of entities, for Gephi, yEd, Cytoscape and networkx',
  files: (source) => [{ path: 'graph.graphml', reads: [...entityReadings, 'links'], text: text(source) }],
};

async function* text(source: GraphSource): AsyncGenerator<string> {
  yield opening();
  for (const reading of entityReadings) for await (const row of source.rows(reading)) yield node(row);
  let edges = 0;
  for await (const links of source.rows('links'))
    yield inOrder(links)
      .map((link) => edge((edges += 1), link))
      .join('');
  yield '</graph>\n</graphml>\n';
}

function opening(): string {
  const keys = Object.entries(columns).flatMap(([of, types]) =>
    Object.entries(types).map(
      ([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`,
    ),
  );
  const space = 'http://graphml.graphdrawing.org/xmlns';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="${space}">\n${keys.join('')}<graph id="govchain" edgedefault="directed">\n`;
}

function node({ id, name, nameEn }: NamedRow): string {
  const kind = kindOf(id);
  const { r, g, b } = colours[kind] ?? {};
  return `<node id="${escaped(id)}">${data('node', { label: name, kind, name, nameEn, r, g, b })}</node>\n`;
}

/** The schema of GraphML takes no key of a fact for an id. */
function edge(number: number, { id, type, from, to, basis, role, date, sources }: LinkRow): string {
  const ends = `id="e${number}" source="${escaped(from)}" target="${escaped(to)}"`;
  const shown = { label: type, basis, role, date, sources: sources.join(SEPARATOR), fact: id };
  return `<edge ${ends}>${data('edge', shown)}</edge>\n`;
}

const data = (of: keyof typeof columns, values: Record<string, string | number | null | undefined>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<data key="${of}-${name}">${escaped(String(value))}</data>`)
    .join('');

/** Of labels, in parts from 0 to 255. */
const colours: Record<string, { r: number; g: number; b: number }> = Object.fromEntries(
  Object.entries(readLook().labels).map(([label, { colour }]) => {
    const [r = 0, g = 0, b = 0] = Buffer.from(colour.slice(1), 'hex');
    return [label, { r, g, b }];
  }),
);

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML has no way to write some characters; a name that holds one keeps a sign that it was there. */
export const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these are the ones
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => references[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
