import type { Context } from '../context.js';
import { isEntityKind, kindOf } from '../shared/kinds.js';
import { type EntityRow, part, rowById } from '../shared/rows.js';
import { describe, type Described } from './described.js';
import { linked, type Property, propertiesOf, textsOf } from './property.js';
import { shownType } from './type.js';

interface Evidence {
  basis: string;
  locator: string;
  note: string | null;
  source: { title: string; publisher: string | null };
}

/** How much of each there is room for. */
const mostEvidence = 3;
const mostValues = 5;

/** A small page of an entity: what it is, what is known of it, and who says that it is there; null where there is none. */
export async function previewOf(context: Context, id: string): Promise<string | null> {
  const kind = kindOf(id);
  if (!isEntityKind(kind)) return null;
  const [described, row] = await Promise.all([describe(context.graph, [id]), rowById(context, id, ['evidence'])]);
  const entity = described.get(id);
  return entity && row ? page(entity, await evidenceOf(context, row)) : null;
}

const evidenceOf = async (context: Context, row: EntityRow): Promise<Evidence[]> =>
  (await part<Evidence[]>(context, row, 'evidence')).slice(0, mostEvidence);

function page(entity: Described, evidence: readonly Evidence[]): string {
  const { id, name, kind } = entity;
  const lines = propertiesOf([kind]).flatMap((property) => line(entity, property));
  return `<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><title>${escaped(name)}</title><style>${style}</style></head>
<body>
<h1>${escaped(name)}</h1>
<p>${escaped(shownType(kind).name)} <code>${escaped(id)}</code></p>
<dl>${lines.join('')}</dl>
<ul>${evidence.map(said).join('')}</ul>
<p><a href="../e/${encodeURIComponent(id)}" target="_blank" rel="noopener">Open in the explorer</a></p>
</body>
</html>
`;
}

function line(entity: Described, property: Property): string[] {
  // The same identifiers stand under their schemes, too.
  if (property.value.of === null && property.value.as === 'identifier' && property.value.scheme !== undefined)
    return [];
  const values = [...linked(entity, property).map(({ name }) => name), ...textsOf(entity, property)];
  if (values.length === 0) return [];
  const more = values.length > mostValues ? ' ...' : '';
  return [`<dt>${escaped(property.name)}</dt><dd>${escaped(values.slice(0, mostValues).join(', '))}${more}</dd>`];
}

const said = ({ basis, locator, note, source: { title } }: Evidence): string =>
  `<li><b>${escaped(basis)}</b> ${escaped([title, locator].join(', '))}${note ? `: ${escaped(note)}` : ''}</li>`;

const style =
  'body{font:13px/1.4 system-ui,sans-serif;margin:8px}h1{font-size:16px;margin:0}p{margin:4px 0}' +
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 8px;margin:6px 0}dt{color:#555}dd{margin:0}ul{margin:6px 0;padding-left:16px}';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
