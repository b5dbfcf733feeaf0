import type { Transaction } from '../graph/transaction.js';

/** How many nodes of each label a graph has. */
export async function countsIn(asked: Pick<Transaction, 'run'>): Promise<Record<string, number>> {
  const rows = await asked.run<{ label: string; count: number }>('release/counts');
  return Object.fromEntries(rows.map(({ label, count }) => [label, count]));
}
