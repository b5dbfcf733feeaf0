import fc from 'fast-check';
import { anyOf } from './conditions.js';
import { factFilter } from './filter.arbitrary.js';
import type { FactFilter } from './filter.type.js';
import {
  type Answer,
  each,
  pageArguments,
  pageFields,
  pageOf,
  pageVariables,
  type Question,
  same,
} from './question.js';
import { byCodePoint } from './text.js';
import { bases, type Evidence, type Fact, type World } from './world.js';

export const evidenceFields = 'evidence(limit: 1000) { source { id } locator basis note }';

export const factFields = `subject { id } property value object { id } basis accepted ${evidenceFields}`;

const text = (...parts: (string | null)[]): string => parts.map((part) => part ?? '-').join(' ');

/** Evidence as text, each piece once, in an order of its own. */
export function showEvidence(evidence: Evidence[]): string[] {
  const pieces = new Map(evidence.map((one) => [text(one.subject, one.source, one.locator, one.basis), one]));
  return [...pieces.values()]
    .map(({ source, locator, basis, note }) => text(source, locator, basis, note))
    .sort(byCodePoint);
}

export const shownEvidence = (evidence: Answer[]): string[] =>
  evidence.map(({ source, locator, basis, note }) => text(source.id, locator, basis, note)).sort(byCodePoint);

/** Evidence comes best basis first, then newest source. */
export function checkEvidenceOrder(world: World, evidence: Answer[]): void {
  const latest = new Map(world.facts.flatMap((fact) => fact.evidence.map((one) => [one.source, one.latest])));
  const ranks = evidence.map(
    ({ basis, source }) => `${2 - bases.indexOf(basis)} ${(latest.get(source.id) ?? '').padEnd(10, '0')}`,
  );
  same(ranks, [...ranks].sort().reverse(), 'Evidence, best basis first, then newest source');
}

export const showFact = (world: World, { subject, property, value, object, basis, accepted, evidence }: Fact): string =>
  text(
    subject,
    property,
    object === null ? value : world.value(object, 'NAME'),
    object,
    basis,
    String(accepted),
    ...showEvidence(evidence),
  );

export const shownFact = ({ subject, property, value, object, basis, accepted, evidence }: Answer): string =>
  text(subject.id, property, value, object?.id ?? null, basis, String(accepted), ...shownEvidence(evidence));

/** Asking for EVENTS gives launches as well; source and locator are of one piece of evidence. */
export function matchesFact({ subject, property, basis, accepted, evidence }: Fact, filter: FactFilter): boolean {
  const properties = filter.property?.includes('EVENTS') ? [...filter.property, 'LAUNCHED'] : filter.property;
  return (
    anyOf(filter.subject, subject) &&
    anyOf(properties, property) &&
    anyOf(filter.basis, basis) &&
    (filter.accepted === undefined || filter.accepted === null || accepted === filter.accepted) &&
    evidence.some((one) => anyOf(filter.source, one.source) && anyOf(filter.locator, one.locator))
  );
}

/** Facts may look alike, such as one of a firm's roles and another of them. */
const surplus = (found: string[], all: string[]): string[] =>
  found.filter((one) => found.filter((other) => other === one).length > all.filter((other) => other === one).length);

/** All facts under a filter, in pages of one size from either end: which come first is not told, but each comes once. */
export const factQuestion: fc.Arbitrary<Question> = fc
  .record({ filter: factFilter, size: fc.constantFrom(20, 90, 400), backward: fc.boolean() })
  .map(({ filter, ...paging }) => {
    const question = `query ($filter: FactFilter, ${pageVariables}) {
      facts(filter: $filter, ${pageArguments}) { nodes { ${factFields} } ${pageFields} } }`;
    return {
      text: question,
      variables: { filter, ...paging },
      check: async (ask, world) => {
        const expected = world.facts.filter((fact) => matchesFact(fact, filter));
        const found: string[] = [];
        let cursor: string | null = null;
        for (let page = 0; page === 0 || (cursor !== null && page < 6); page++) {
          const { facts } = await ask(question, { filter, ...pageOf(paging, cursor) });
          same(facts.totalCount, expected.length, 'totalCount');
          for (const { evidence } of facts.nodes) checkEvidenceOrder(world, evidence);
          found.push(...each(facts.nodes, shownFact));
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = facts.pageInfo;
          const isMore = paging.backward ? hasPreviousPage : hasNextPage;
          cursor = isMore ? (paging.backward ? startCursor : endCursor) : null;
        }
        const all = expected.map((fact) => showFact(world, fact)).sort(byCodePoint);
        if (cursor === null) same(found.sort(byCodePoint), all, 'Facts');
        else same(surplus(found, all), [], 'Facts of some pages that are not there, or not so often');
      },
    };
  });
