import type { Question } from './catalogue.js';

/** What the topics of saved questions are called, in the catalogue's order. */
export const topicNames: Record<Question['topic'], { en: string; zh: string }> = {
  SERVICES: { en: 'Who serves where', zh: '服务关系' },
  APPLICATIONS: { en: 'Applications', zh: '应用' },
  SUPPLIERS: { en: 'Suppliers', zh: '供应商' },
  PATHS: { en: 'Paths and networks', zh: '路径与网络' },
  SEARCH: { en: 'Search', zh: '检索' },
  STATISTICS: { en: 'Statistics', zh: '统计' },
  QUALITY: { en: 'Facts and quality', zh: '事实与质量' },
};

/** A saved question that Neo4j Browser can ask, in one statement: of several it draws nothing. */
export type CypherQuestion = Question & { cypher: string };

export const withCypher = (questions: readonly Question[]): CypherQuestion[] =>
  questions.flatMap((question) => (question.cypher === null ? [] : [{ ...question, cypher: inOne(question.cypher) }]));

/** The text with the values of its `:param` lines in their places. */
function inOne(cypher: string): string {
  const values = new Map([...cypher.matchAll(/^:param (\w+) => (.*);$/gm)].map(([, name, value]) => [name, value]));
  const query = cypher.replaceAll(/^:param .*\n/gm, '').trim();
  return query.replaceAll(/\$(\w+)/g, (parameter, name: string) => values.get(name) ?? parameter);
}
