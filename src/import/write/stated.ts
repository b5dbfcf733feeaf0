import type { Node } from './nodes.js';
import type { Plan } from './plan.js';
import type { Link } from './project.js';

/**
 * What an entity's new facts are made of, as cypher/import/state.cypher takes it: the new evidence, and the facts, which
 * name that by its position.
 */
export function stated({ id, facts, evidence, projection, links }: Plan, nodes: ReadonlyMap<string, Node>): object {
  const made = new Map(evidence.added.map((one, at) => [one, at]));
  const verdicts = new Map(projection.verdicts.map((verdict) => [verdict.key, verdict]));
  const rows = facts.added.map(({ evidence: resting, object, ...fact }) => ({
    properties: { ...fact, ...verdicts.get(fact.key) },
    object,
    made: resting.flatMap((one) => made.get(one.id) ?? []),
    links: links.added.filter(({ properties }) => properties.fact === fact.key).map((link) => ended(id, link)),
  }));
  return { id, evidence: evidence.added.flatMap((one) => nodes.get(one) ?? []), facts: rows };
}

/** A fact's relationship has the fact's two ends. */
const ended = (subject: string, { type, from, properties }: Link): object => ({
  type,
  properties,
  reversed: from !== subject,
});
