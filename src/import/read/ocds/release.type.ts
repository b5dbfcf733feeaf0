import { z } from 'zod';
import { shown } from '../broken.js';

const expecting = (what: string) => ({ error: ({ input }: { input?: unknown }) => `${shown(input)} is not ${what}` });

const text = z.string(expecting('text'));
const key = z.union([z.string(), z.number()], expecting('an id')).transform(String);
const object = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape, expecting('an object'));
const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry, expecting('a list')).default([]);

const identifier = object({ scheme: text.optional(), id: key.optional(), legalName: text.optional() });
// A number that JavaScript cannot hold exactly would be another amount. Some publishers quote theirs.
const amount = z.union([z.number().max(Number.MAX_SAFE_INTEGER), z.string()], expecting('an amount')).transform(String);
const value = object({ amount: amount.optional(), currency: text.optional() });
const document = object({ documentType: text.optional(), url: text.optional() });

/** Of version 1.0 the organization itself stands where 1.1 has a reference to one of the parties. */
const organization = object({
  id: key.optional(),
  name: text.optional(),
  identifier: identifier.optional(),
  additionalIdentifiers: list(identifier),
  address: object({ locality: text.optional(), region: text.optional(), countryName: text.optional() }).optional(),
});

const award = object({
  id: key.optional(),
  status: text.optional(),
  date: text.optional(),
  value: value.optional(),
  suppliers: list(organization),
  documents: list(document),
});

const contract = object({
  awardID: key.optional(),
  status: text.optional(),
  value: value.optional(),
  documents: list(document),
});

const tender = object({
  title: text.optional(),
  description: text.optional(),
  procuringEntity: organization.optional(),
  documents: list(document),
});

/** What is read of a release; the rest of it is passed over. */
export const releaseSchema = object({
  ocid: text.min(1, 'is empty'),
  parties: list(organization),
  buyer: organization.optional(),
  tender: tender.optional(),
  awards: list(award),
  contracts: list(contract),
});

export type Release = z.infer<typeof releaseSchema>;
export type Organization = z.infer<typeof organization>;
export type Identifier = z.infer<typeof identifier>;
export type Award = z.infer<typeof award>;
export type Value = z.infer<typeof value>;
