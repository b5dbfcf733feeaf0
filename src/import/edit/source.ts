import { BadInput } from '../../client-errors.js';
import type { Transaction } from '../../graph/transaction.js';
import { idOf } from '../../shared/kinds.js';
import { freeId, keyOf } from '../intake/new-id.js';
import type { SourceRow } from '../seed.type.js';
import { rowOfSource, sourceOf } from '../statements.js';
import type { Reason } from './edit.type.js';

/** The source that an edit names: as the graph has it, or a new one. Throws BadInput where it is not there, or cannot be. */
export async function sourceFor(transaction: Transaction, { source }: Reason): Promise<SourceRow> {
  if (typeof source !== 'string') return await made(transaction, source);
  const [held] = await heldSources(transaction, [idOf('Source', source)]);
  if (!held) throw new BadInput(`There is no ${source}. Take the id from \`sources\`, or tell of a new source.`);
  return held;
}

/** The same source told of again is the same; another of the same title has another id. */
async function made(transaction: Transaction, told: Omit<SourceRow, 'id'>): Promise<SourceRow> {
  const ids = Array.from({ length: 100 }, (_, at) => `source:${keyOf(told.title)}${at === 0 ? '' : `-${at + 1}`}`);
  const held = await heldSources(transaction, ids);
  const same = held.find((one) => textOf(one) === textOf(told));
  const taken = new Set(held.map(({ id }) => id));
  return same ?? checked({ ...told, id: freeId('source', told.title, (id) => taken.has(id)) });
}

const textOf = ({ title, publisher, author, published, asOf, url, kind }: Omit<SourceRow, 'id'>): string =>
  JSON.stringify([title, publisher, author, published, asOf, url, kind]);

/** The same sources, those that the graph has as it tells of them now. */
export async function asHeld(transaction: Transaction, sources: SourceRow[]): Promise<SourceRow[]> {
  const held = new Map(
    (
      await heldSources(
        transaction,
        sources.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  return sources.map((one) => held.get(one.id) ?? one);
}

async function heldSources(transaction: Transaction, ids: string[]): Promise<SourceRow[]> {
  const found = await transaction.run<{ id: string; written: string }>('import/heldSources', { import: '', ids });
  // Without what was worked out of it when it was written.
  return found.map(({ written }) => sourceOf(rowOfSource(JSON.parse(written) as SourceRow)));
}

function checked(source: SourceRow): SourceRow {
  const row = rowOfSource(source);
  const faults = row.faults();
  if (faults.length > 0) throw new BadInput(`The source cannot be told of so: ${faults.join('; ')}.`);
  return sourceOf(row);
}
