import { groupBy } from '../check/rows.js';
import type { Content, EntityRow } from '../seed.type.js';

/** Entities in parts, each after those that it points at: kinds come in that order, and of a kind what is above others first. */
export function* partsOf(content: Content, size: number): Generator<Pick<Content, 'entities' | 'facts' | 'evidence'>> {
  const entities = inOrder(content);
  const facts = groupBy(content.facts, ({ subject }) => subject);
  const evidence = new Map(content.evidence.map((one) => [one.id, one]));
  for (let at = 0; at < entities.length; at += size) {
    const some = entities.slice(at, at + size);
    const said = some.flatMap(({ id }) => facts.get(id) ?? []);
    const resting = new Set(said.flatMap((fact) => fact.evidence));
    yield { entities: some, facts: said, evidence: [...resting].flatMap((id) => evidence.get(id) ?? []) };
  }
}

function inOrder({ entities, facts }: Content): EntityRow[] {
  const rows = new Map(entities.map((one) => [one.id, one]));
  const targets = groupBy(
    facts.filter(({ object }) => object !== null),
    ({ subject }) => subject,
  );
  const ordered = new Set<EntityRow>();
  const visiting = new Set<string>();
  const visit = (id: string) => {
    const row = rows.get(id);
    if (!row || visiting.has(id)) return;
    visiting.add(id);
    for (const { object } of targets.get(id) ?? []) visit(object ?? '');
    ordered.add(row);
  };
  for (const { id } of entities) visit(id);
  return [...ordered];
}
