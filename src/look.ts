import { readFileSync } from 'node:fs';
import { fromRoot } from './root.js';

/** What things look like on every surface: a colour for each label, a kind of line for each basis. */
export interface Look {
  labels: Record<string, { colour: string; text: string; zh: string }>;
  bases: Record<string, { line: string; zh: string }>;
}

const madeFrom = 'Made from look/look.json by npm run generate.';

export const readLook = (): Look => JSON.parse(readFileSync(fromRoot('look/look.json'), 'utf8')) as Look;

/** The files that are made from `look/look.json`, by path. */
export function lookFiles(): Record<string, string> {
  const look = readLook();
  return {
    'web/palette.css': css(look),
    'browser/govchain.grass': grass(look),
    'notebooks/palette.json': `${JSON.stringify(look, null, 2)}\n`,
  };
}

function css({ labels }: Look): string {
  const lines = Object.entries(labels).map(([label, { colour, text }]) => {
    const name = `--${kebab(label)}`;
    return `  ${name}: ${colour.toLowerCase()};\n  ${name}-text: ${text.toLowerCase()};\n`;
  });
  return `/* ${madeFrom} */\n:root {\n${lines.join('')}}\n`;
}

/**
 * Neo4j Browser's style. Its last matching rule wins, and all of our entities have two labels. It gives a label without
 * a rule one of its own colours, in a rule after ours, and takes a comment at the beginning for a part of the selector.
 */
function grass({ labels }: Look): string {
  const base = [
    rule('node', { diameter: '80px', color: plain, 'border-width': '2px', 'font-size': '14px', caption: '{id}' }),
    rule('relationship', { color: '#6B7280', 'shaft-width': '1px', 'font-size': '10px', caption: '<type>' }),
    ...['Entity', 'Fact', 'Claim', 'Gap', 'Import', 'Edit', 'GovchainGraph'].map((label) =>
      nodeRule(label, { colour: plain, text: '#1A1F29' }),
    ),
  ];
  return `${[...base, ...Object.entries(labels).map(([label, look]) => nodeRule(label, look))].join('\n')}\n// ${madeFrom}\n`;
}

/** Of labels that stand for no thing in the world. */
const plain = '#A5ABB6';

/** What a node shows of itself; people read a source by its title. */
const captions: Record<string, string> = {
  Source: '{title}',
  Evidence: '{locator}',
  Fact: '{property}',
  Claim: '{statementZh}',
  Gap: '{description}',
  Import: '{id}',
  GovchainGraph: '{key}',
};

function nodeRule(label: string, { colour, text }: { colour: string; text: string }): string {
  const shown = { color: colour, 'border-color': colour, 'text-color-internal': text };
  return rule(`node.${label}`, { ...shown, caption: captions[label] ?? '{name}' });
}

function rule(selector: string, properties: Record<string, string>): string {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${quoted(name, value)};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
}

const quoted = (name: string, value: string): string => (name === 'caption' ? `"${value}"` : value);

const kebab = (label: string): string => label.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
