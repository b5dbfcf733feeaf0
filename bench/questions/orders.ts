import * as nested from './nested.js';
import type { Asked, Variables, World } from './question.js';

/** A nested page of 100 for each place under each order. */
export function orderedPages({ pages }: World): Map<Asked, Variables[]> {
  return new Map(
    pages.map(({ field, direction, place, after }) => [
      {
        name: `${field} ${direction}, ${place}`,
        ours: `query ($after: String) {
          applications(first: 100, after: $after, orderBy: { field: ${field}, direction: ${direction} }) {
            nodes { ${nested.ours} }
          }
        }`,
      },
      [{ after }],
    ]),
  );
}
