import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { Answer } from '../support/graph.js';

/** A question of a page, with what the page prints of its answer. */
export interface Question {
  title: string;
  question: string;
  answer: string;
  /** The Cypher behind it, where the page shows that. */
  cypher: string | null;
  /** Its blocks as they stand in the page. */
  block: string;
}

const blocks =
  /```graphql\n(.*?)```\n\n```json\n(.*?)```(?:\n\n<details><summary>[^\n]*<\/summary>\n\n```cypher\n(.*?)```\n\n<\/details>)?/gs;
const titles = /^#+ (.+)$|\*\*(.+?)\*\*/gm;

/** Questions stand below a heading or a phrase in bold, each followed by its answer. */
export function questionsOf(path: string): Question[] {
  const page = readFileSync(path, 'utf8');
  return [...page.matchAll(blocks)].map(([block, question = '', answer = '', cypher], index) => {
    const before = page.slice(0, page.indexOf(block));
    const [, heading, bold] = [...before.matchAll(titles)].at(-1) ?? [];
    return { title: heading ?? bold ?? `Question ${index + 1}`, question, answer, cypher: cypher ?? null, block };
  });
}

/** The queries that an answer took, as they can be pasted into Neo4j Browser: the parameters one a line, then the text. */
export function cypherOf({ queries }: Answer): string {
  return queries
    .map(({ query, text, params }) => {
      const given = Object.entries(params).map(([name, value]) => `:param ${name} => ${literal(value)};\n`);
      return `// ${query}\n${given.join('')}${text};\n`;
    })
    .join('\n');
}

/** Of Cypher, which reads JSON but for the quotation marks around the keys of a map. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  return `{${Object.entries(value)
    .map(([key, one]) => `${key}: ${literal(one)}`)
    .join(', ')}}`;
}

/** Each query of a page by itself. What is asked at the same time may come in any order. */
export const queriesIn = (cypher: string): string[] => cypher.split(/\n(?=\/\/ )/).filter(Boolean);

/** A query as it is in any database: Neo4j numbers nodes anew in each, and paths are found by these numbers. */
export const withoutNumbers = (query: string): string =>
  query.startsWith('// path/') ? query.replace(/^:param .*$/gm, (param) => ringsInOrder(param.replace(/\d+/g, 'n'))) : query;

/** Puts true answers into a page, in place of what it prints. */
export async function rewrite(path: string, answers: ReadonlyMap<Question, Answer>): Promise<void> {
  let page = readFileSync(path, 'utf8');
  for (const [question, answer] of answers) page = page.replace(question.block, await blockOf(question, answer));
  writeFileSync(path, page);
}

async function blockOf({ question, cypher }: Question, answer: Answer): Promise<() => string> {
  const json = await format(JSON.stringify(answer.data), { parser: 'json', printWidth: 120, objectWrap: 'collapse' });
  const asked = `\`\`\`graphql\n${question}\`\`\`\n\n\`\`\`json\n${json}\`\`\``;
  const { length } = answer.queries;
  const summary = `<details><summary>The Cypher behind it, ${length === 1 ? '1 query' : `${length} queries`}</summary>`;
  const behind = `\n\n${summary}\n\n\`\`\`cypher\n${cypherOf(answer)}\`\`\`\n\n</details>`;
  // As a function, since `$` in a text would be read as a reference.
  return () => asked + (cypher === null ? '' : behind);
}

/** In which order the database finds a node's neighbours depends on when their links were written. */
function ringsInOrder(param: string): string {
  return param.replace(/(?<=rings: )\[.*\](?=, limit)/, (rings) => {
    const read = JSON.parse(rings.replaceAll('n', '0')) as number[][][];
    const sorted = read.map((ring) => [...ring].sort((one, other) => other.length - one.length));
    return JSON.stringify(sorted).replaceAll('0', 'n').replaceAll(',', ', ');
  });
}
