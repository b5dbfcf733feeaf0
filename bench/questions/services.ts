import type { Data, Question } from './question.js';

// What is kept of a supplier and a place has a figure for each level that places are rolled up to: 1 is the province.
export const servedByKept = `MATCH (:Place {id: $place})<-[kept:DERIVED_SERVICE]-(s:Supplier)
  WITH s, kept.applicationCounts[1] AS applicationCount
  ORDER BY applicationCount DESC, s.id DESC LIMIT 100
  RETURN {applicationCount: applicationCount, supplier: s {.id, .name}} AS row`;

export const provincesKept = `MATCH (:Supplier {id: $supplier})-[kept:DERIVED_SERVICE]->(place:Place)
  WHERE place.level IN ['COUNTRY', 'PROVINCE'] AND kept.bases[1] <> ''
  WITH place, kept.applicationCounts[1] AS applicationCount
  ORDER BY place.id
  RETURN {applicationCount: applicationCount, place: place {.id, .name}} AS row`;

export const matrixKept = `MATCH (place:Place)<-[kept:DERIVED_SERVICE]-(s:Supplier)
  WHERE place.level IN ['COUNTRY', 'PROVINCE'] AND kept.bases[1] <> ''
  WITH s, collect({supplier: s.id, place: place.id, applicationCount: kept.applicationCounts[1]}) AS cells
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
    limit: { cypher: servedByKept, answer: (nodes) => ({ place: { servedBy: { nodes } } }) },
  },
  {
    name: 'provinces of a supplier',
    rows: 34,
    variables: ({ suppliers }) => suppliers.map((supplier) => ({ supplier })),
    ours: `query ($supplier: ID!) {
      supplier(id: $supplier) {
        serves(first: 100, level: PROVINCE) {
          nodes { applicationCount place { id name } }
        }
      }
    }`,
    peer: {
      query: 'query ($supplier: ID!) { provincesOf(supplier: $supplier) { applicationCount place { id name } } }',
      handwritten: true,
      answer: ({ provincesOf: nodes }) => ({ supplier: { serves: { nodes } } }),
    },
    limit: { cypher: provincesKept, answer: (nodes) => ({ supplier: { serves: { nodes } } }) },
  },
  {
    name: 'whole matrix of suppliers and provinces',
    rows: 100_000,
    variables: () => [{}],
    ours: `{
      serviceMatrix(supplierLimit: 1000) {
        cells { applicationCount supplier { id } place { id } }
      }
    }`,
    peer: {
      query: '{ matrix { supplier place applicationCount } }',
      handwritten: true,
      answer: ({ matrix: found }) => cells(found),
    },
    limit: { cypher: matrixKept, answer: cells },
  },
];
