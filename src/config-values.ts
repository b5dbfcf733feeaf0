import { compile } from '@fastify/proxy-addr';
import { resolve } from 'node:path';
import { z } from 'zod';

const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/** How often something may be asked for. */
export interface Rate {
  /** 0: without limit. */
  perMinute: number;
  /** It holds for requests of this machine itself, too: as set, not by default. */
  own: boolean;
}

export const text = (fallback: string) => z.string().default(fallback);
export const folder = (fallback: () => string) =>
  z
    .string()
    .default(fallback)
    .transform((path) => resolve(path));

export function whole(min: number, max: number, fallback: number, what: string) {
  return z
    .string()
    .refine(isWhole(min, max), `${what} from ${min} to ${max}`)
    .default(String(fallback))
    .transform(Number);
}

export const endpoint = z.url({ protocol: /^https?$/, error: 'an address such as http://127.0.0.1:4318' }).optional();

const isWhole = (min: number, max: number) => (digits: string) =>
  /^\d+$/.test(digits) && Number(digits) >= min && Number(digits) <= max;

export const yesOrNo = z.enum(['true', 'false'], 'true or false').transform((value) => value === 'true');

export const port = (fallback: number) => whole(0, 65535, fallback, 'a port');

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

export const rate = (fallback: number, what: string) =>
  z
    .string()
    .refine(isWhole(0, 1_000_000_000), `${what} from 0 (no limit) to 1000000000`)
    .optional()
    .transform((given): Rate => ({ perMinute: Number(given ?? fallback), own: given !== undefined }));

const list = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((values) =>
      values
        .split(',')
        .map((value) => value.trim())
        .filter(Boolean),
    );

/** As Fastify's `trustProxy` takes them. */
export const addresses = (fallback: string) =>
  list(fallback).refine(
    areAddresses,
    'addresses separated by commas, each an IP address, a network such as 10.0.0.0/8, or loopback, linklocal or uniquelocal',
  );

function areAddresses(values: string[]): boolean {
  try {
    compile(values);
    return true;
  } catch {
    return false;
  }
}

export const origins = list('').refine(
  (list) => list.every(isOrigin),
  'origins separated by commas, such as https://example.org,http://localhost:3000',
);

export const databaseUri = z
  .string()
  .refine(
    (uri) => schemes.some((scheme) => uri.startsWith(`${scheme}://`)) && URL.canParse(uri),
    `an address such as neo4j://localhost:7687, beginning with one of ${schemes.join(', ')}`,
  )
  .refine(
    (uri) => !uri.includes('@'),
    'an address without user name and password; those belong in NEO4J_USERNAME and NEO4J_PASSWORD',
  )
  .optional();
