import { toIdentifier } from '../../import/row/identifier.js';
import { toMoney } from '../../import/row/money.js';
import type * as Rows from '../rows.js';
import { type FtmEntity, ftm, ftmId, ftmIds, groundsOf, proofOf } from './entity.js';

/** What each row becomes; domains and fields are keywords of what is in them. */
export const ftmThings = {
  places: (row: Rows.PlaceRow): FtmEntity[] => [
    ftm(ftmId(row.id), 'Address', { ...said(row), ...addressOf(row), country: countryOf([row.id]) }),
  ],
  governmentBodies: (row: Rows.BodyRow): FtmEntity[] => [
    ftm(ftmId(row.id), 'PublicBody', {
      ...named(row),
      ...numbersOf(row.identifiers),
      addressEntity: row.place && ftmId(row.place.id),
    }),
  ],
  // A firm, or a group of firms: nobody says that it is a company.
  suppliers: (row: Rows.SupplierRow): FtmEntity[] => [
    ftm(ftmId(row.id), 'Organization', {
      ...named(row),
      ...numbersOf(row.identifiers),
      classification: row.categories,
      keywords: row.activities.map(({ name }) => name),
      addressEntity: ftmIds(row.basedIn),
    }),
  ],
  applications: (row: Rows.ApplicationRow): FtmEntity[] => [project(row), ...(isAwarded(row) ? [contract(row)] : [])],
};

/** A contract is told of where one is: by its value, or by who won it. */
const isAwarded = ({ contractValue, suppliers }: Rows.ApplicationRow): boolean =>
  contractValue !== null || suppliers.some(({ role }) => role === 'BID_WINNER');

export const contractId = (application: string): string => `contract.${ftmId(application)}`;

const project = (row: Rows.ApplicationRow): FtmEntity =>
  ftm(ftmId(row.id), 'Project', {
    ...named(row),
    projectId: foreign(row.identifiers).map(({ id }) => id),
    status: row.status === 'UNKNOWN' ? null : row.status,
    phase: row.events.map(({ kind, date }) => [kind, date].filter(Boolean).join(' ')),
    description: row.description,
    keywords: [row.domain, row.subdomain].map((topic) => topic?.name ?? null),
    addressEntity: ftmIds(row.places),
    country: countryOf(row.places.map(({ id }) => id)),
    sourceUrl: [...row.evidence.map(({ url }) => url), ...row.notices],
  });

function contract({ id, name, contractValue, notices, evidence }: Rows.ApplicationRow): FtmEntity {
  const money = contractValue === null ? null : toMoney(contractValue);
  return ftm(contractId(id), 'Contract', {
    title: name,
    project: ftmId(id),
    amount: money && String(money.amount),
    currency: money?.currency ?? null,
    ...proofOf(evidence),
    sourceUrl: [...evidence.map(({ url }) => url), ...notices],
  });
}

const said = ({ evidence }: Rows.NamedRow) => ({ ...proofOf(evidence), notes: groundsOf(evidence) });

const named = (row: Rows.NamedRow) => ({ name: row.name, alias: [row.nameEn, ...row.aliases], ...said(row) });

/** The largest first, as addresses are written in Chinese. */
function addressOf({ name, level, ancestors }: Rows.PlaceRow) {
  const above = [{ name, level }, ...ancestors];
  const at = (wanted: string): string | null => above.find((place) => place.level === wanted)?.name ?? null;
  const full = above.map((place) => place.name).reverse();
  return { full: full.join(''), state: at('PROVINCE'), city: at('PREFECTURE'), region: at('COUNTY') };
}

const countryOf = (places: readonly string[]): string | null =>
  places.some((place) => /^place:cn\b/.test(place)) ? 'cn' : null;

/** Those that others give. */
const foreign = (identifiers: readonly string[]) =>
  identifiers.map(toIdentifier).filter(({ scheme }) => scheme !== 'GOVCHAIN');

/** The unified social credit code is the number of a firm's registration. */
function numbersOf(identifiers: readonly string[]) {
  const of = (isCode: boolean) =>
    foreign(identifiers).flatMap(({ scheme, id }) => ((scheme === 'USCC') === isCode ? [id] : []));
  return { registrationNumber: of(true), idNumber: of(false) };
}
