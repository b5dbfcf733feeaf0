import { visit, type DocumentNode } from 'graphql';

/** How large the values of a request are: the deepest nesting, and how many objects (conditions of a filter) there are. */
export interface InputSize {
  depth: number;
  objects: number;
}

/** Of the values written into a document. */
export function literalSize(document: DocumentNode): InputSize {
  const size = { depth: 0, objects: 0 };
  let depth = 0;
  const enter = () => {
    size.depth = Math.max(size.depth, ++depth);
  };
  const leave = () => {
    depth--;
  };
  visit(document, {
    ObjectValue: {
      enter: () => {
        size.objects++;
        enter();
      },
      leave,
    },
    ListValue: { enter, leave },
  });
  return size;
}

/** Of the variables beside it; by a stack of our own, since a body holds more levels than the call stack does. */
export function variablesSize(variables: Readonly<Record<string, unknown>>): InputSize {
  const size = { depth: 0, objects: 0 };
  const open = Object.values(variables).map((value) => ({ value, depth: 1 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) size.objects++;
    size.depth = Math.max(size.depth, depth);
    for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 });
  }
  return size;
}
