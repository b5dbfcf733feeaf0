import { strToU8, zipSync } from 'fflate';
import { type CypherQuestion, topicNames } from '../catalogue/cypher.js';

/** The format's first day: the same questions make the same bytes. */
const DATE = new Date(1980, 0, 1);

/** Saved scripts as Neo4j Browser takes them: a zip file, a folder a topic, a script a file named by its first line. */
export function favourites(questions: readonly CypherQuestion[]): Buffer {
  const files = questions.map(({ name, topic, title, cypher }) => {
    const path = `${topicNames[topic].en} ${topicNames[topic].zh}/${name}.cypher`;
    return [path, strToU8(`// ${title.en} ${title.zh}\n${cypher}\n`)];
  });
  return Buffer.from(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: DATE }));
}
