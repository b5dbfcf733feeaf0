import { fixed, type Format } from '../format.js';
import { entityReadings, type GraphSource, type Reading } from '../source.js';
import { known } from '../known.js';
import { context, contextText } from './context.js';
import { entityThings, type Thing } from './entities.js';
import { factThing, statementThings } from './statements.js';

const things = { ...entityThings, facts: factThing, ...statementThings } as unknown as Record<
  Reading,
  (row: object) => Thing
>;

const order: Reading[] = [...entityReadings, 'facts', 'evidence', 'sources', 'claims', 'gaps'];

/** Linked data: entities, and each fact as a statement with where it was taken from. */
export const jsonld: Format = {
  name: 'jsonld',
  about: 'linked data in the words of schema.org and PROV, each fact with its provenance',
  files: (source) => [
    { path: 'graph.jsonld', reads: order, text: text(source) },
    { path: 'context.jsonld', reads: [], text: fixed(contextText) },
  ],
};

/** A thing a line, so that a line can be read without the rest. */
async function* text(source: GraphSource): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`;
  let before = '\n';
  for (const reading of order)
    for await (const row of source.rows(reading)) {
      yield `${before}${JSON.stringify(known(things[reading](row)))}`;
      before = ',\n';
    }
  yield '\n]}\n';
}
