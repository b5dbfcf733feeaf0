import * as nested from './nested.js';
import type { Data, Question } from './question.js';

const page = {
  answer: ({ applications }: Data): unknown => ({ applications: { nodes: applications.map(nested.fromPeer) } }),
};
const rows = { answer: (found: Data[]): unknown => ({ applications: { nodes: found } }) };

const pageById = (name: string, size: number): Question => ({
  name,
  rows: size,
  variables: () => [{}],
  ours: `{ applications(first: ${size}) { nodes { ${nested.ours} } } }`,
  peer: { query: `{ applications(limit: ${size}, sort: [{ id: ASC }]) { ${nested.peer} } }`, ...page },
  limit: {
    cypher: `MATCH (n:Application) WHERE n.id IS NOT NULL WITH n ORDER BY n.id LIMIT ${size}
      RETURN ${nested.limit} AS row ORDER BY n.id`,
    ...rows,
  },
});

export const pages: Question[] = [
  pageById('page of 100 by id', 100),
  {
    name: 'page of 100 by date of launch',
    rows: 100,
    variables: () => [{}],
    ours: `{ applications(first: 100, orderBy: { field: LAUNCHED }) { nodes { ${nested.ours} } } }`,
    peer: {
      query: `{ applications(limit: 100, sort: [{ launchedEarliest: ASC }, { id: ASC }]) { ${nested.peer} } }`,
      ...page,
    },
    limit: {
      cypher: `MATCH (n:Application) WHERE n.sortLaunched IS NOT NULL WITH n ORDER BY n.sortLaunched LIMIT 100
        RETURN ${nested.limit} AS row ORDER BY n.sortLaunched`,
      ...rows,
    },
  },
  {
    name: 'page of 100 from the middle',
    rows: 100,
    variables: ({ middle, cursorAfter, middleOffset }) => [
      { id: middle, after: cursorAfter(middle), offset: middleOffset },
    ],
    ours: `query ($after: String!) { applications(first: 100, after: $after) { nodes { ${nested.ours} } } }`,
    peer: {
      query: `query ($offset: Int!) {
        applications(limit: 100, offset: $offset, sort: [{ id: ASC }]) { ${nested.peer} }
      }`,
      ...page,
    },
    limit: {
      cypher: `MATCH (n:Application) WHERE n.id > $id WITH n ORDER BY n.id LIMIT 100
        RETURN ${nested.limit} AS row ORDER BY n.id`,
      ...rows,
    },
  },
  pageById('page of 1,000', 1000),
  {
    name: '50 by domain, province and supplier class',
    rows: 50,
    variables: ({ domains, provinces }) =>
      provinces.slice(0, 3).map((province, at) => ({ province, domain: domains[at], category: 'STATE_OWNED' })),
    ours: `query ($domain: ID!, $province: ID!, $category: SupplierCategory!) {
      applications(first: 50, filter: {
        domain: { id: [$domain] }
        places: { some: { within: [$province] } }
        suppliers: { some: { categories: [$category] } }
      }) { nodes { ${nested.ours} } }
    }`,
    peer: {
      // What lies in a province is in it, in one of its cities, or in a county of one.
      query: `query ($domain: ID!, $province: ID!, $category: String!) {
        applications(limit: 50, sort: [{ id: ASC }], where: {
          domain: { some: { id: { eq: $domain } } }
          places: { some: { OR: [
            { id: { eq: $province } }
            { within: { some: { id: { eq: $province } } } }
            { within: { some: { within: { some: { id: { eq: $province } } } } } }
          ] } }
          suppliers: { some: { categories: { includes: $category } } }
        }) { ${nested.peer} }
      }`,
      ...page,
    },
    limit: {
      cypher: `MATCH (n:Application)-[:IN_DOMAIN]->(:Domain {id: $domain}),
          (n)-[:DEPLOYED_IN]->(:Place)-[:WITHIN*0..2]->(:Place {id: $province}),
          (n)<-[:SUPPLIES]-(s:Supplier) WHERE $category IN s.categories
        WITH DISTINCT n ORDER BY n.id LIMIT 50
        RETURN ${nested.limit} AS row ORDER BY n.id`,
      ...rows,
    },
  },
];
