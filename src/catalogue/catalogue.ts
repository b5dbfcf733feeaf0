import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromRoot } from '../root.js';

const bilingual = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });

const file = z.strictObject({
  topic: z.enum(['SERVICES', 'APPLICATIONS', 'SUPPLIERS', 'PATHS', 'SEARCH', 'STATISTICS', 'QUALITY']),
  title: bilingual,
  description: bilingual,
  /** The path within the answer's `data` to what makes the rows of a table. */
  rows: z.string(),
  /** Variables, each time all that the operation is to be asked with; the first is what surfaces run. */
  examples: z.array(z.record(z.string(), z.json())).min(1),
  operation: z.string(),
  /** As it is pasted into Neo4j Browser: `:param` lines, then the query. */
  cypher: z.string().optional(),
});

/** A saved question: asked in the playground, in notebooks, in Neo4j Browser and over HTTP under the same name. */
export type Question = Omit<z.infer<typeof file>, 'cypher'> & { name: string; cypher: string | null };

/** All saved questions, by topic and then by name. A file that is no question fails the start, with its name. */
export function readCatalogue(folder = fromRoot('questions/')): Question[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const topics = file.shape.topic.options;
  return names
    .map((name) => readQuestion(folder, name))
    .sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic) || (a.name < b.name ? -1 : 1));
}

function readQuestion(folder: URL, name: string): Question {
  const read = file.safeParse(parse(readFileSync(new URL(name, folder), 'utf8')));
  if (!read.success) throw new Error(`questions/${name} is no saved question. ${z.prettifyError(read.error)}`);
  return { name: name.replace(/\.yaml$/, ''), ...read.data, cypher: read.data.cypher ?? null };
}

/** What a saved question's operation is called. */
export const operationNameOf = ({ operation }: Pick<Question, 'operation'>): string =>
  /^query (\w+)/m.exec(operation)?.[1] ?? '';
