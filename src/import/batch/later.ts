import type { Content, EvidenceRow, FactRow } from '../seed.type.js';

/** Of an application that may be the same as one that comes in a later batch: what can be written only when both are there. */
export class Later {
  private readonly facts = new Map<string, FactRow>();
  private readonly evidence: EvidenceRow[] = [];

  /** Takes what has to wait out of a batch, whose applications come in the order of their ids. */
  without(content: Content): Content {
    const last = content.entities.reduce((most, { id }) => (id > most ? id : most), '');
    const waits = ({ property, object }: FactRow) =>
      property === 'POSSIBLY_SAME_AS' && object !== null && object > last;
    const waiting = content.facts.filter(waits);
    for (const fact of waiting) this.facts.set(fact.key, fact);
    const facts = content.facts.filter((fact) => !waits(fact));
    const wanted = new Set(waiting.flatMap((fact) => fact.evidence));
    this.evidence.push(...content.evidence.filter(({ id }) => wanted.has(id)));
    return { ...content, facts };
  }

  /** What has to wait stays, where an earlier load has written it. */
  readonly keeps = (key: string): boolean => this.facts.has(key);

  /** What has waited, some facts at a time. */
  *parts(size: number): Generator<Pick<Content, 'entities' | 'facts' | 'evidence'>> {
    const facts = [...this.facts.values()];
    for (let at = 0; at < facts.length; at += size) {
      const some = facts.slice(at, at + size);
      const ids = [...new Set(some.map(({ subject }) => subject))];
      const resting = new Set(some.flatMap((fact) => fact.evidence));
      yield {
        entities: ids.map((id) => ({ id, kind: 'Application' })),
        facts: some,
        evidence: this.evidence.filter(({ id }) => resting.has(id)),
      };
    }
  }
}
