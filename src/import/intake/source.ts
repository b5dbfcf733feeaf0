import { basename } from 'node:path';
import { OperatorError } from '../../errors.js';
import type { Graph } from '../../graph/graph.js';
import type { SourceDefaults } from '../read/input.type.js';
import { Row } from '../row/row.js';
import { tableNamed } from '../row/tables.js';
import type { SourceRow } from '../seed.type.js';
import { sourceOf } from '../statements.js';

/** What the operator says of the source of an import. */
export type SaidSource = Partial<Record<Exclude<keyof SourceRow, 'id'>, string>>;

/**
 * The one source of an import: as the operator says, as the graph has it from an earlier file of the import, as the
 * file says, in this order. Throws OperatorError where nobody says what it needs, or says otherwise than before.
 */
export async function sourceFor(
  graph: Graph,
  importId: string,
  said: SaidSource,
  file: { path: string; source: Partial<SourceDefaults> },
): Promise<SourceRow> {
  const id = importId.replace('import:', 'source:');
  const found = await graph.read<{ id: string; written: string }>('import/heldSources', {
    import: importId,
    ids: [id],
  });
  const written = found.find((one) => one.id === id)?.written;
  const held = written === undefined ? null : (JSON.parse(written) as Record<string, string | null>);
  if (held) refuseOther(importId, said, held);
  const fallback = { title: basename(file.path), kind: 'TENDER_NOTICE' };
  const cells = { ...fallback, ...filled(file.source), ...filled(held ?? {}), ...filled(said), id };
  return checked(new Row(tableNamed('sources'), 1, cells));
}

const filled = (some: object): Record<string, string> =>
  Object.fromEntries(Object.entries(some).filter(([, cell]) => typeof cell === 'string' && cell !== ''));

/** A source that is dated otherwise would decide otherwise between facts that are there. */
function refuseOther(importId: string, said: SaidSource, held: Record<string, string | null>): void {
  const [odd] = Object.entries(said).filter(([field, value]) => held[field] !== value);
  if (!odd) return;
  const [field, value] = odd;
  throw new OperatorError(
    `The source of ${importId} has the ${field} ${JSON.stringify(held[field])} in the graph, and ${JSON.stringify(value)} came; nothing was imported. Leave it out, or import under another name by --as.`,
  );
}

function checked(row: Row): SourceRow {
  const faults = row.faults();
  if (faults.length === 0) return sourceOf(row);
  const hint = row.has('publisher') ? '' : ' Say by --publisher who published it.';
  throw new OperatorError(`The source of the import cannot be told of; nothing was imported.${hint}`, faults);
}
