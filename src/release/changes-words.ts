import type { Changes, EntityChange } from './changes.js';

/** CHANGES.md: what changed since the release before, for people. */
export function changesPage({ changes, first }: { changes: Changes; first: EntityChange[] }): string {
  const { version, previous } = changes;
  const lines =
    previous === null
      ? [`# Release ${version}`, '', 'Compared with no earlier release.', '', ...counts(changes)]
      : [`# What changed from ${previous} to ${version}`, '', ...counts(changes), ...since(changes, first)];
  return `${lines.join('\n').trimEnd()}\n`;
}

function counts({ counts: all, previous }: Changes): string[] {
  const rows = Object.entries(all).map(([label, { before, now }]) =>
    previous === null ? [label, now] : [label, before ?? 0, now, signed(now - (before ?? 0))],
  );
  const columns = previous === null ? ['', 'number'] : ['', previous, 'now', 'difference'];
  return ['## How much there is', '', ...table(columns, rows), ''];
}

function since({ entities, facts, imports, sources }: Changes, first: EntityChange[]): string[] {
  const kinds = Object.entries(entities).filter(([, { added, gone, renamed }]) => added + gone + renamed > 0);
  const properties = Object.entries(facts);
  return [
    ...section('Imports', listed(imports)),
    ...section('Sources', listed(sources)),
    ...section(
      'Entities',
      [
        ...table(
          ['', 'added', 'gone', 'renamed'],
          kinds.map(([kind, { added, gone, renamed }]) => [kind, added, gone, renamed]),
        ),
        '',
        ...first.map(described),
        ...(first.length < total(kinds) ? ['', 'changes.json names all of them.'] : []),
      ],
      kinds.length,
    ),
    ...section(
      'Facts',
      [
        ...table(
          ['property', 'added', 'gone', 'now accepted', 'no longer accepted'],
          properties.map(([name, one]) => [name, one.added, one.gone, one.nowAccepted, one.noLongerAccepted]),
        ),
      ],
      properties.length,
    ),
  ];
}

const total = (kinds: [string, Record<string, number>][]): number =>
  kinds.reduce((sum, [, figures]) => Object.values(figures).reduce((one, other) => one + other, sum), 0);

const section = (title: string, lines: string[], size = lines.length): string[] => [
  `## ${title}`,
  '',
  ...(size === 0 ? ['No change.'] : lines),
  '',
];

const listed = ({ added, gone }: Changes['sources']): string[] => [
  ...added.map((id) => `- \`${id}\` is new`),
  ...gone.map((id) => `- \`${id}\` is gone`),
];

function described({ id, change, name, before }: EntityChange): string {
  if (change === 'renamed') return `- \`${id}\` is called ${name ?? 'nothing'}, before ${before ?? 'nothing'}`;
  return `- \`${id}\` ${name ?? ''} is ${change === 'added' ? 'new' : 'gone'}`;
}

const table = (columns: string[], rows: (string | number)[][]): string[] =>
  [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

const signed = (number: number): string => (number > 0 ? `+${number}` : String(number));
