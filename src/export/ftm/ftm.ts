import type { Format } from '../format.js';
import type { GraphSource, Reading } from '../source.js';
import { ftmEdges } from './edges.js';
import type { FtmEntity } from './entity.js';
import { ftmThings } from './things.js';

const makers = { ...ftmThings, facts: ftmEdges } as unknown as Partial<Record<Reading, (row: object) => FtmEntity[]>>;

const order: Reading[] = ['places', 'governmentBodies', 'suppliers', 'applications', 'facts'];

/** For Aleph, OpenSanctions' tools and whatever else follows money. */
export const ftmFormat: Format = {
  name: 'ftm',
  about: 'FollowTheMoney entities, for Aleph and for matching with lists of firms',
  files: (source) => [{ path: 'entities.ftm.json', reads: order, text: text(source) }],
};

async function* text(source: GraphSource): AsyncGenerator<string> {
  for (const reading of order)
    for await (const row of source.rows(reading))
      for (const entity of makers[reading]?.(row) ?? []) yield `${JSON.stringify(entity)}\n`;
}
