import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * How many fields deep an operation goes, through its fragments. Introspection does not count: its own depth is bounded
 * by a rule of graphql-js, and the question every playground asks first is deeper than any question of data.
 * Only for validated documents: a fragment in itself would never end.
 */
export function depthOf(document: DocumentNode, operation: OperationDefinitionNode): number {
  const fragments = fragmentsOf(document);
  const known = new Map<string, number>();

  const fragmentDepth = (name: string): number => {
    const depth = known.get(name) ?? selectionDepth(fragments.get(name)?.selectionSet);
    known.set(name, depth);
    return depth;
  };
  const selectionDepth = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const node of set?.selections ?? []) deepest = Math.max(deepest, nodeDepth(node));
    return deepest;
  };
  const nodeDepth = (node: SelectionSetNode['selections'][number]): number => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return fragmentDepth(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) return selectionDepth(node.selectionSet);
    return node.name.value.startsWith('__') ? 0 : 1 + selectionDepth(node.selectionSet);
  };
  return selectionDepth(operation.selectionSet);
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((node) => [node.name.value, node]));
}
