import { strToU8, zipSync } from 'fflate';
import { type CypherQuestion, topicNames } from '../catalogue/cypher.js';
import { ZIP_DATE } from '../export/zip.js';

/** Saved scripts as Neo4j Browser takes them: a zip file, a folder a topic, a script a file named by its first line. */
export function favourites(questions: readonly CypherQuestion[]): Buffer {
  const files = questions.map(({ name, topic, title, cypher }) => {
    const path = `${topicNames[topic].en} ${topicNames[topic].zh}/${name}.cypher`;
    return [path, strToU8(`// ${title.en} ${title.zh}\n${cypher}\n`)];
  });
  return Buffer.from(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime: ZIP_DATE }));
}
