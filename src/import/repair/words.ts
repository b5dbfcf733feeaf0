import { keyOf, type Node, type Relationship } from './expected.js';

/** A node as an operator would look it up: its narrowest label, what it is known by, and its name. */
export function describe({ labels, properties }: Node): string {
  const label = labels.find((one) => one !== 'Entity') ?? labels[0] ?? 'node without label';
  const { name } = properties;
  return [label, keyOf(properties) ?? '', typeof name === 'string' ? `(${name})` : ''].filter(Boolean).join(' ');
}

/** A relationship by its type and ends; an end that is no node of ours has no key. */
export function describeRelationship({ type, from, to }: Relationship): string {
  return `${type} from ${from || 'another node'} to ${to || 'another node'}`;
}
