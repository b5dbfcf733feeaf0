import { OperatorError } from '../../errors.js';
import type { Transaction } from '../../graph/transaction.js';
import type { Content } from '../seed.type.js';
import { type Changes, countOf, total } from './changes.js';
import { diff, type Diff } from './diff.js';
import { type Node, nested, nodesOf } from './nodes.js';
import { type Survivors, through } from './survivors.js';

type Pairs = [string, string][];

/** Makes the claims and gaps that the graph holds of one import equal to these. What they are about is there. */
export async function applyStatements(
  transaction: Transaction,
  importId: string,
  content: Pick<Content, 'claims' | 'gaps' | 'evidence'>,
  survivors: Survivors,
): Promise<Changes> {
  const nodes = nodesOf(importId, { ...content, evidence: evidenceOf(content), sources: [] });
  await refuseTaken(transaction, importId, content);
  const [held] = await transaction.run<{ claims: Pairs; gaps: Pairs; evidence: Pairs }>('import/heldStatements', {
    import: importId,
  });
  const changesOf = (name: 'claims' | 'gaps' | 'evidence'): Diff =>
    diff(new Map(held?.[name]), new Map(nodes[name].map(({ id, written }) => [id, written])));
  const changes = { evidence: changesOf('evidence'), claims: changesOf('claims'), gaps: changesOf('gaps') };
  await write(transaction, 'import/createEvidence', nodes.evidence, changes.evidence.added);
  await write(transaction, 'import/changeEvidence', nodes.evidence, changes.evidence.changed);
  const { claims, gaps } = changes;
  const statement = (node: Node): Node => led(nested(node), survivors);
  await write(transaction, 'import/claims', nodes.claims.map(statement), [...claims.added, ...claims.changed]);
  await write(transaction, 'import/gaps', nodes.gaps.map(statement), [...gaps.added, ...gaps.changed]);
  await transaction.run('import/removeClaims', { ids: changes.claims.removed });
  await transaction.run('import/removeGaps', { ids: changes.gaps.removed });
  await transaction.run('import/removeEvidence', { ids: changes.evidence.removed });
  return total(Object.values(changes).map(countOf));
}

/** About whom it is, with the id by which its source means that entity where that is another. */
function led(node: Node, survivors: Survivors): Node {
  const about = (node.about as string[]).map((said) => {
    const id = through(survivors, said);
    return { id, said: id === said ? null : said };
  });
  return { ...node, about };
}

/** What the claims and gaps rest on. */
export function evidenceOf({
  claims,
  gaps,
  evidence,
}: Pick<Content, 'claims' | 'gaps' | 'evidence'>): Content['evidence'] {
  const resting = new Set([...claims, ...gaps].flatMap((one) => one.evidence));
  return evidence.filter(({ id }) => resting.has(id));
}

async function write(transaction: Transaction, query: string, nodes: Node[], ids: string[]): Promise<void> {
  const wanted = new Set(ids);
  await transaction.run(query, { rows: nodes.filter(({ id }) => wanted.has(id)) });
}

/** Throws OperatorError where claims or gaps of another import bear the ids of these. */
export async function refuseTaken(
  transaction: Transaction,
  importId: string,
  { claims, gaps }: Pick<Content, 'claims' | 'gaps'>,
): Promise<void> {
  const ids = [...claims, ...gaps].map(({ id }) => id);
  const found = await transaction.run<{ id: string; owner: string }>('import/owners', { import: importId, ids });
  if (found.length === 0) return;
  throw new OperatorError(
    'Claims and gaps belong to one import each, and some of these ids are taken; nothing was changed. Give them other ids.',
    found.map(({ id, owner }) => `${id} is in the graph already, from ${owner}`),
  );
}
