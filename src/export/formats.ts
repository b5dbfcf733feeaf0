import { OperatorError } from '../errors.js';
import { csv } from './csv/csv.js';
import type { Format } from './format.js';
import { ftmFormat } from './ftm/ftm.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld/jsonld.js';

/** All ways in which the graph is handed on. */
export const formats: readonly Format[] = [csv, jsonl, graphml, jsonld, ftmFormat];

/** Those that a list such as "csv,jsonl" names; all where there is none. */
export function chosen(list: string | undefined): readonly Format[] {
  if (list === undefined) return formats;
  const wanted = list.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !formats.some((format) => format.name === name));
  if (unknown === undefined) return formats.filter(({ name }) => wanted.includes(name));
  const names = formats.map(({ name }) => name).join(', ');
  throw new OperatorError(`--format: got "${unknown}", expected one or more of ${names}, with commas between them.`);
}
