import { createHash } from 'node:crypto';
import type * as Rows from '../rows.js';

/** As FollowTheMoney has it: every property is a list. */
export interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

type Value = string | null | readonly (string | null)[];

/** What has no value is left out, what is said twice is said once. */
export function ftm(id: string, schema: string, properties: Record<string, Value>): FtmEntity {
  const listed = Object.entries(properties).map(([name, value]): [string, string[]] => [name, listOf(value)]);
  return { id, schema, properties: Object.fromEntries(listed.filter(([, values]) => values.length > 0)) };
}

const listOf = (value: Value): string[] => [...new Set([value].flat().filter((one): one is string => one !== null))];

/** Its ids may hold no colon; ours hold no full stop, so that one can be made of the other. */
export const ftmId = (id: string): string => id.replace(':', '.');
export const ftmIds = (refs: readonly Rows.Ref[]): string[] => refs.map(({ id }) => ftmId(id));

/** Of what a fact tells. */
export const ftmFactId = (key: string): string => `fact.${createHash('sha256').update(key).digest('hex')}`;

/** Where it was taken from. When a source was changed we do not know, so `modifiedAt` is not told. */
export const proofOf = (evidence: readonly Rows.SourcedRow[]) => ({
  sourceUrl: evidence.map(({ url }) => url),
  publisher: evidence.map(({ publisher }) => publisher),
});

/** How surely it is known, and from which places in which sources. */
export const groundsOf = (evidence: readonly Rows.EvidenceRow[]): string[] =>
  evidence.map(({ source, locator, basis }) => `${basis}: ${source} ${locator}`);

/** A date that FollowTheMoney knows: no quarter, no interval. */
export const plainDate = (date: string | null): string | null =>
  date !== null && /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(date) ? date : null;

/** A date that it does not know, in words. */
export const otherDate = (date: string | null): string | null =>
  date === null || plainDate(date) !== null ? null : `Date (EDTF): ${date}`;
