import type { InputRecord } from '../../incoming.js';
import type { Given } from '../fields.js';
import type { ReadOptions } from '../input.type.js';
import type { JsonObject } from '../json-text.js';
import { read } from '../record.js';
import { awarded, contractValue, effective, isWon, suppliersOf } from './awards.js';
import { compiled } from './merge.js';
import { toNamed, withParty } from './organization.js';
import { type Release, releaseSchema } from './release.type.js';

/** A release or compiled release as an application; docs/import-formats.md has the mapping as a table. */
export function readRelease(release: JsonObject, options: ReadOptions): Pick<InputRecord, 'incoming' | 'faults'> {
  // Merged with nothing it is free of nulls, at any depth.
  const { data, error } = releaseSchema.safeParse(compiled([release]));
  if (!data) return { incoming: [], faults: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) };
  return read('applications', givenBy(data, options));
}

function givenBy(release: Release, options: ReadOptions): Given {
  const { ocid, tender } = release;
  const awards = effective(release.awards);
  const value = contractValue(awards, release.contracts);
  const given = {
    name: [tender?.title],
    titled: [tender?.title && 'true'],
    description: [tender?.description],
    status: [isWon(awards) ? 'BID_WON' : undefined],
    governmentBodies: [bodyOf(release, options)],
    suppliers: suppliersOf(awards, release.parties),
    contractValue: [value.text],
    awarded: [awarded(awards)],
    notices: noticesOf(release),
    identifiers: [`OCID ${ocid}`],
    locator: [ocid.replace(/[\s/]+/g, '-')],
    note: [value.note],
  };
  return Object.fromEntries(
    Object.entries(given).map(([field, entries]) => [field, entries.filter((entry) => entry !== undefined)]),
  );
}

function bodyOf({ buyer, tender, parties }: Release, { knowsPlace = () => false }: ReadOptions) {
  const written = buyer ?? tender?.procuringEntity;
  const body = written && withParty(written, parties);
  if (!body) return undefined;
  const { locality, region, countryName } = body.address ?? {};
  const place = [locality, region, countryName].find((name) => name !== undefined && name !== '' && knowsPlace(name));
  return { ...toNamed(body), place };
}

const NOTICES = ['tenderNotice', 'awardNotice'];

function noticesOf({ tender, awards, contracts }: Release): (string | undefined)[] {
  const documents = [tender, ...awards, ...contracts].flatMap((part) => part?.documents ?? []);
  return documents.filter(({ documentType = '' }) => NOTICES.includes(documentType)).map(({ url }) => url);
}
