import fc from 'fast-check';
import { evidenceFields, showEvidence, shownEvidence } from './fact.questions.js';
import { type Link, linkTypes } from './links.js';
import { type PathQuestion, pathsOf, surroundings } from './paths.js';
import * as pool from './pools.js';
import { type Answer, each, idsOf, type Question, question } from './question.js';

const anyIds = [
  ...[...pool.applications.slice(0, 20), ...pool.idsOf(pool.suppliers), ...pool.idsOf(pool.places)],
  ...[...pool.idsOf(pool.domains), ...pool.idsOf(pool.subdomains), ...pool.idsOf(pool.bodies)],
];
const id = fc.constantFrom(...anyIds);
const entityTypes = ['APPLICATION', 'SUPPLIER', 'PLACE', 'GOVERNMENT_BODY', 'DOMAIN', 'SUBDOMAIN'];
const types = fc.option(
  fc.oneof(fc.constant(linkTypes.filter((type) => type !== 'WITHIN')), fc.subarray(linkTypes, { minLength: 2 })),
);

const linkFields = `relationships { id type from { id } to { id } basis ${evidenceFields} }`;
const showLink = ({ type, from, to, basis, evidence }: Link) => ({
  type,
  from,
  to,
  basis,
  evidence: showEvidence(evidence),
});
const shownLink = ({ type, from, to, basis, evidence }: Answer) => ({
  ...{ type, from: from.id, to: to.id, basis },
  evidence: shownEvidence(evidence),
});

const pathQuestion: fc.Arbitrary<Question> = fc
  .record<PathQuestion>({
    from: id,
    to: id,
    maxLength: fc.integer({ min: 1, max: 6 }),
    limit: fc.constantFrom(0, 1, 5, 12),
    types,
    avoid: fc.option(fc.subarray(entityTypes, { maxLength: 2 })),
    avoidIds: fc.option(fc.uniqueArray(id, { maxLength: 4 })),
  })
  .map((asked) =>
    question(
      `query ($from: ID!, $to: ID!, $maxLength: Int!, $limit: Int!, $types: [RelationshipType!], $avoid: [EntityType!], $avoidIds: [ID!]) {
        shortestPaths(from: $from, to: $to, maxLength: $maxLength, limit: $limit, types: $types, avoid: $avoid, avoidIds: $avoidIds) {
          length nodes { id } ${linkFields} } }`,
      { ...asked },
      ({ shortestPaths }) =>
        shortestPaths &&
        each(shortestPaths, ({ length, nodes, relationships }) => ({
          ...{ length, nodes: idsOf(nodes), links: each(relationships, shownLink) },
        })),
      (world) => {
        if (![asked.from, asked.to].every((end) => world.ids.includes(end))) return null;
        return pathsOf(world, asked).map(({ nodes, links }) => ({
          length: links.length,
          nodes,
          links: links.map(showLink),
        }));
      },
    ),
  );

const neighborhoodQuestion: fc.Arbitrary<Question> = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    depth: fc.integer({ min: 0, max: 3 }),
    limit: fc.constantFrom(3, 10, 200),
    types,
  })
  .map(({ ids, depth, limit, types }) =>
    question(
      `query ($ids: [ID!]!, $depth: Int!, $limit: Int!, $types: [RelationshipType!]) {
        neighborhood(ids: $ids, depth: $depth, limit: $limit, types: $types) { nodes { id } ${linkFields} truncated } }`,
      { ids, depth, limit, types },
      ({ neighborhood }) =>
        neighborhood && {
          nodes: idsOf(neighborhood.nodes),
          links: each(neighborhood.relationships, shownLink),
          truncated: neighborhood.truncated,
        },
      (world) => {
        if (!ids.every((one) => world.ids.includes(one))) return null;
        const { links, ...rest } = surroundings(world, ids, depth, limit, types);
        return { ...rest, links: links.map(showLink) };
      },
    ),
  );

export const pathQuestions: fc.Arbitrary<Question> = fc.oneof(pathQuestion, neighborhoodQuestion);
