import { kindOf } from '../shared/kinds.js';
import type { Format } from './format.js';
import { known } from './known.js';
import { entityReadings, type GraphSource, type Reading } from './source.js';

/** What stands in a line, at whatever depth, and in which order. */
const keys = {
  entities: [
    'type', 'id', 'name', 'nameEn', 'pinyin', 'aliases', 'basis', 'titled', 'status', 'statusAsOf', 'statusBasis',
    'description', 'level', 'kind', 'adcode', 'categories', 'domain', 'subdomain', 'place', 'places', 'parent',
    'governmentBodies', 'suppliers', 'role', 'date', 'launched', 'launchedBasis', 'events', 'contractValue',
    'awarded', 'notices', 'identifiers', 'basedIn', 'serves', 'activities', 'possiblySameAs',
    'applicationCount', 'provinceCount',
  ],
  facts: [
    'subject', 'subjectSaid', 'property', 'value', 'object', 'objectSaid', 'role', 'date', 'basis', 'accepted',
    'evidence', 'id', 'source', 'locator', 'note',
  ],
  sources: ['id', 'kind', 'title', 'publisher', 'author', 'published', 'asOf', 'url'],
  claims: [
    'id', 'statement', 'statementZh', 'asserted', 'unit', 'period', 'subjects', 'counts', 'domains', 'subdomains',
    'categories', 'statuses', 'events', 'suppliers', 'minimumApplications', 'shareOf', 'oneReading', 'evidence',
    'source', 'locator', 'basis', 'note',
  ],
  gaps: [
    'id', 'description', 'minimum', 'maximum', 'mayBeListed', 'period', 'suppliers', 'place', 'domain', 'evidence',
    'source', 'locator', 'basis', 'note',
  ],
}; // prettier-ignore

/** The graph as it is compared: two that hold the same give the same lines. */
export const jsonl: Format = {
  name: 'jsonl',
  about: 'JSON Lines: every fact with its evidence, and what facts make of entities',
  files: (source) => [
    { path: 'entities.jsonl', reads: entityReadings, text: entities(source) },
    file(source, 'facts'),
    file(source, 'sources'),
    file(source, 'claims'),
    file(source, 'gaps'),
  ],
};

const file = (source: GraphSource, reading: keyof typeof keys & Reading) => ({
  path: `${reading}.jsonl`,
  reads: [reading],
  text: lines(source.rows(reading), keys[reading]),
});

async function* entities(source: GraphSource): AsyncGenerator<string> {
  for (const reading of entityReadings)
    for await (const row of source.rows(reading)) yield line({ ...row, type: kindOf(row.id) }, keys.entities);
}

async function* lines(rows: AsyncIterable<object>, order: string[]): AsyncGenerator<string> {
  for await (const row of rows) yield line(row, order);
}

/** What is not known is left out. */
const line = (row: object, order: string[]): string => `${JSON.stringify(known(row), order)}\n`;
