import type { Data, Question } from './question.js';

// What is recorded of suppliers and places, as each contestant's schema or Cypher says it.
const records = (from: string): string => `CALL (${from}) {
    MATCH (s:Supplier)-[:SUPPLIES]->(a:Application)-[:DEPLOYED_IN]->(p) WHERE a.status <> 'PLANNED' RETURN s, a
    UNION ALL
    MATCH (s:Supplier)-[:SERVES]->(p) RETURN s, null AS a
  }`;

export const servedByTraversed = `MATCH (:Place {id: $place})<-[:WITHIN*0..3]-(p:Place)
  ${records('p')}
  WITH s, count(DISTINCT a) AS applicationCount
  ORDER BY applicationCount DESC, s.id DESC LIMIT 100
  RETURN {applicationCount: applicationCount, supplier: s {.id, .name}} AS row`;

export const provincesTraversed = `MATCH (s:Supplier {id: $supplier})
  CALL (s) {
    MATCH (s)-[:SUPPLIES]->(a:Application)-[:DEPLOYED_IN]->(p:Place) WHERE a.status <> 'PLANNED' RETURN a, p
    UNION ALL
    MATCH (s)-[:SERVES]->(p:Place) RETURN null AS a, p
  }
  MATCH (p)-[:WITHIN*0..3]->(place:Place {level: 'PROVINCE'})
  WITH place, count(DISTINCT a) AS applicationCount
  ORDER BY place.id
  RETURN {applicationCount: applicationCount, place: place {.id, .name}} AS row`;

export const matrixTraversed = `MATCH (place:Place {level: 'PROVINCE'})<-[:WITHIN*0..3]-(p:Place)
  ${records('p')}
  WITH s, place, count(DISTINCT a) AS applicationCount
  WITH s, collect({supplier: s.id, place: place.id, applicationCount: applicationCount}) AS cells
  ORDER BY size(cells) DESC, s.id LIMIT 1000
  UNWIND cells AS row
  WITH row, size(cells) AS most ORDER BY most DESC, row.supplier, row.place
  RETURN row`;

const cell = ({ supplier, place, applicationCount }: Data): unknown => ({
  supplier: { id: supplier },
  place: { id: place },
  applicationCount,
});

const cells = (found: Data[]): unknown => ({ serviceMatrix: { cells: found.map(cell) } });

export const services: Question[] = [
  {
    name: 'suppliers of a province by number of applications',
    rows: 100,
    variables: ({ provinces }) => provinces.map((place) => ({ place })),
    ours: `query ($place: ID!) {
      place(id: $place) {
        servedBy(first: 100, orderBy: { field: APPLICATION_COUNT, direction: DESC }) {
          nodes { applicationCount supplier { id name } }
        }
      }
    }`,
    peer: {
      query: 'query ($place: ID!) { servedBy(place: $place) { applicationCount supplier { id name } } }',
      handwritten: true,
      answer: ({ servedBy: nodes }) => ({ place: { servedBy: { nodes } } }),
    },
    limit: { cypher: servedByTraversed, answer: (nodes) => ({ place: { servedBy: { nodes } } }) },
  },
  {
    name: 'provinces of a supplier',
    rows: 34,
    variables: ({ suppliers }) => suppliers.map((supplier) => ({ supplier })),
    ours: `query ($supplier: ID!) {
      supplier(id: $supplier) {
        serves(first: 100, level: PROVINCE, filter: { place: { not: { level: [COUNTRY] } } }) {
          nodes { applicationCount place { id name } }
        }
      }
    }`,
    peer: {
      query: 'query ($supplier: ID!) { provincesOf(supplier: $supplier) { applicationCount place { id name } } }',
      handwritten: true,
      answer: ({ provincesOf: nodes }) => ({ supplier: { serves: { nodes } } }),
    },
    limit: { cypher: provincesTraversed, answer: (nodes) => ({ supplier: { serves: { nodes } } }) },
  },
  {
    name: 'whole matrix of suppliers and provinces',
    rows: 100_000,
    variables: () => [{}],
    ours: `{
      serviceMatrix(supplierLimit: 1000, filter: { place: { not: { level: [COUNTRY] } } }) {
        cells { applicationCount supplier { id } place { id } }
      }
    }`,
    peer: {
      query: '{ matrix { supplier place applicationCount } }',
      handwritten: true,
      answer: ({ matrix: found }) => cells(found),
    },
    limit: { cypher: matrixTraversed, answer: cells },
  },
];
