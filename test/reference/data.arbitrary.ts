import fc from 'fast-check';
import { type Draft, type DraftRow } from './complete.js';
import * as pool from './pools.js';

const one = (items: readonly string[]) => fc.constantFrom(...items);
const some = (items: fc.Arbitrary<string>, maxLength: number) => fc.uniqueArray(items, { maxLength });
const bases = fc.oneof(
  { weight: 6, arbitrary: fc.constant('STATED') },
  { weight: 3, arbitrary: fc.constant('INFERRED') },
  { weight: 1, arbitrary: fc.constant('GENERAL_KNOWLEDGE') },
);

/** Mostly of two, so that one source often says both ends of a chain. */
const sources = fc.oneof(
  { weight: 2, arbitrary: one(pool.sources.slice(0, 2)) },
  { weight: 1, arbitrary: one(pool.sources) },
);

/** A cell that is mostly empty, or mostly filled. */
const seldom = <T>(item: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: item });
const often = <T>(item: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: item });

/** Rows of evidence about some of these entities. */
function rows(
  ids: readonly string[],
  cells: Record<string, fc.Arbitrary<string | string[] | undefined>>,
  maxLength: number,
) {
  const row = fc.record({
    id: one(ids),
    source: sources,
    locator: one(pool.locators),
    basis: bases,
    name: seldom(one(pool.names)),
    nameEn: seldom(one(['Tax chain', 'E-invoice', 'Court'])),
    aliases: seldom(some(one(pool.names), 2)),
    ...cells,
  });
  return fc.array(row, { maxLength, size: 'max' });
}

const placeIds = pool.idsOf(pool.places);
const domainIds = pool.idsOf(pool.domains);
const supplierIds = pool.idsOf(pool.suppliers);
const optionalDate = fc.option(one(pool.dates), { nil: '' });
const words = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.filter(Boolean).join(' '));
const identifiers = seldom(some(one(['USCC 91440300708461136T', 'OCID ocds-213czf-1', 'XI-LEI 5493 00']), 2));
const titled = seldom(one(['true', 'false']));

export const applicationRows = rows(
  pool.applications,
  {
    titled,
    status: often(one(pool.statuses)),
    domain: often(one(domainIds)),
    subdomain: seldom(one(pool.idsOf(pool.subdomains))),
    places: often(some(one(placeIds), 2)),
    governmentBodies: seldom(some(one(pool.idsOf(pool.bodies)), 2)),
    suppliers: often(some(words(one(supplierIds), one(pool.roles), optionalDate), 2)),
    events: often(some(words(one(pool.eventKinds), optionalDate), 2)),
    possiblySameAs: seldom(some(one(pool.applications), 1)),
    description: seldom(one(['Invoices, "on a chain"', '电子发票'])),
    contractValue: seldom(one(['1250000 CNY', '99.5 USD', '0 CNY'])),
    notices: seldom(some(one(['https://example.org/1', 'http://example.org/a?b=1;c=2']), 2)),
    identifiers,
  },
  60,
);

export const supplierRows = rows(
  supplierIds,
  {
    categories: often(some(one(pool.categories), 2)),
    parent: often(one(supplierIds)),
    basedIn: seldom(some(one(placeIds), 1)),
    serves: seldom(some(one(placeIds), 2)),
    activities: seldom(some(one(domainIds), 2)),
    identifiers,
  },
  24,
);

const source = fc.record({ published: seldom(one(pool.dates)), asOf: often(one(pool.dates)) });

const gap = fc.record({
  minimum: fc.constantFrom('1', '2'),
  suppliers: some(one(supplierIds), 2),
  place: often(one(placeIds)),
  domain: seldom(one(domainIds)),
});

export const draft: fc.Arbitrary<Draft> = fc.record({
  sources: fc.array(source as fc.Arbitrary<DraftRow>, {
    minLength: pool.sources.length,
    maxLength: pool.sources.length,
  }),
  domains: rows(domainIds, {}, 5),
  subdomains: rows(pool.idsOf(pool.subdomains), { domain: seldom(one(domainIds)) }, 5),
  places: fc.subarray(placeIds.slice(1)),
  morePlaces: rows(placeIds, { parent: often(one(placeIds)) }, 5),
  'government-bodies': rows(pool.idsOf(pool.bodies), { place: often(one(placeIds)), identifiers }, 4),
  suppliers: supplierRows,
  applications: applicationRows,
  gaps: fc.array(gap as fc.Arbitrary<DraftRow>, { maxLength: 3 }),
});
