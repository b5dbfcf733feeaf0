import type { Data, Question } from './question.js';

const answer = (nodes: unknown): unknown => ({ applications: { nodes } });

export const evidence: Question = {
  name: 'evidence of a page of 100',
  rows: 100,
  variables: () => [{}],
  ours: `{
    applications(first: 100) { nodes { id evidence(limit: 20) { id basis locator source { id title } } } }
  }`,
  peer: {
    query: `{
      applications(limit: 100, sort: [{ id: ASC }]) {
        id
        facts(where: { property: { eq: "NAME" } }) { supportedBy { id basis locator from { id title } } }
      }
    }`,
    answer: ({ applications }: Data) =>
      answer(
        applications.map(({ id, facts }: Data) => ({
          id,
          evidence: facts.flatMap(({ supportedBy }: Data) =>
            supportedBy.map(({ from: [source], ...one }: Data) => ({ ...one, source })),
          ),
        })),
      ),
  },
  limit: {
    cypher: `MATCH (n:Application) WHERE n.id IS NOT NULL WITH n ORDER BY n.id LIMIT 100
      RETURN n {.id, evidence: COLLECT {
        MATCH (n)<-[:ABOUT]-(:Fact {property: 'NAME'})-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source)
        WITH DISTINCT e, s ORDER BY e.basis DESC, s.latest DESC, e.id
        RETURN e {.id, .basis, .locator, source: s {.id, .title}}
      }} AS row ORDER BY n.id`,
    answer,
  },
};
