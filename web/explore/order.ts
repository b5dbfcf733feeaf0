/**
 * Orders the two sides of a matrix so that what shares cells stands together: each side by turns takes the order of its
 * barycentres, the mean positions of its cells on the other side. A few rounds suffice at the sizes that fit a screen.
 */
export function seriate(rows: readonly string[], columns: readonly string[], cells: readonly [string, string][]) {
  let ordered = { rows: [...rows], columns: [...columns] };
  const flipped = cells.map(([row, column]): [string, string] => [column, row]);
  for (let round = 0; round < 12; round++) {
    const byRow = byBarycentre(ordered.rows, ordered.columns, cells);
    ordered = { rows: byRow, columns: byBarycentre(ordered.columns, byRow, flipped) };
  }
  return ordered;
}

/** What has no cell goes to the end, in the order it had. */
function byBarycentre(mine: readonly string[], others: readonly string[], cells: readonly [string, string][]) {
  const position = new Map(others.map((id, index) => [id, index]));
  const sums = new Map(mine.map((id) => [id, { sum: 0, count: 0 }]));
  for (const [id, other] of cells) {
    const entry = sums.get(id);
    const at = position.get(other);
    if (!entry || at === undefined) continue;
    entry.sum += at;
    entry.count++;
  }
  const centre = (id: string) => {
    const { sum, count } = sums.get(id) ?? { sum: 0, count: 0 };
    return count === 0 ? Infinity : sum / count;
  };
  const centres = new Map(mine.map((id) => [id, centre(id)]));
  const at = (id: string) => centres.get(id) ?? Infinity;
  return [...mine].sort((one, other) => (at(one) === at(other) ? 0 : at(one) - at(other)));
}
