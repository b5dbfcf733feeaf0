import * as nested from './nested.js';
import type { Data, Question } from './question.js';

const answer = (application: unknown): unknown => ({ application });

export const one: Question = {
  name: 'one application with everything',
  rows: 1,
  isRow: true,
  variables: ({ applications }) => applications.map((id) => ({ id })),
  ours: `query ($id: ID!) {
    application(id: $id) {
      ${nested.ours}
      pinyin aliases titled statusAsOf
      possiblySameAs { id name }
      facts(limit: 100) { property basis accepted evidence(limit: 20) { id basis locator source { id title } } }
    }
  }`,
  peer: {
    query: `query ($id: ID!) {
      applications(where: { id: { eq: $id } }) {
        ${nested.peer}
        pinyin aliases titled statusAsOf
        possiblySameAs { id name }
        facts { property basis accepted supportedBy { id basis locator from { id title } } }
      }
    }`,
    answer({ applications: [found] }: Data) {
      const facts = found.facts.map(({ supportedBy, ...fact }: Data) => ({
        ...fact,
        evidence: supportedBy.map(({ from: [source], ...evidence }: Data) => ({ ...evidence, source })),
      }));
      return answer({ ...nested.fromPeer(found), facts });
    },
  },
  limit: {
    cypher: `MATCH (n:Application {id: $id}) RETURN ${nested.limit.slice(0, -1)},
      .pinyin, .aliases, .titled, .statusAsOf,
      possiblySameAs: [(n)-[:POSSIBLY_SAME_AS]-(o:Application) | o {.id, .name}],
      facts: [(n)<-[:ABOUT]-(f:Fact) | f {
        .property, .basis, .accepted,
        evidence: [(f)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s:Source) | e {.id, .basis, .locator, source: s {.id, .title}}]
      }]
    } AS row`,
    answer: ([row]) => answer(row),
  },
};
