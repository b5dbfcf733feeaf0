import { BadInput, Conflict } from '../../client-errors.js';
import type { Transaction } from '../../graph/transaction.js';
import { entityKinds, idOf, kindOf, shortened } from '../../shared/kinds.js';
import { evidenceOf, factsOf } from '../facts.js';
import { freeId } from '../intake/new-id.js';
import { PREFIX_OF } from '../intake/kinds.js';
import { indexWord, normalName } from '../names.js';
import { fromIdentifier, own, ownIds } from '../row/identifier.js';
import type { Row } from '../row/row.js';
import { tableOfKind } from '../row/tables.js';
import type { Content, FactRow } from '../seed.type.js';
import type { EntityKind } from '../vocabulary.js';
import type { HeldEntity } from '../write/plan.js';
import { retractedBy, statementOf } from '../write/verdict.js';
import { type Survivors, survivorsIn, through } from '../write/survivors.js';
import { type Proposal, type Reason, type Seen, silence, type Statement, type Unmade } from './edit.type.js';
import { isRevision, revisionOf } from './revision.js';
import { sourceFor } from './source.js';
import { type Place, rowOf } from './statement.js';

/** What an edit says, and of whom: the entity that it is about first. */
export interface Draft {
  content: Content;
  entityIds: [string, ...string[]];
}

/** Characters. */
const LONGEST_NOTE = 2_000;

export const faultOfNote = (note: string | null): string | null =>
  note !== null && note.length > LONGEST_NOTE
    ? `The note has ${note.length} characters; ${LONGEST_NOTE} are the most. Say it more shortly.`
    : null;

/** What a proposal comes to, given what the graph holds. Throws BadInput, or Conflict where somebody was faster. */
export async function draft(transaction: Transaction, proposal: Proposal, reason: Reason): Promise<Draft> {
  const noteFault = faultOfNote(reason.note);
  if (noteFault !== null) throw new BadInput(noteFault);
  const source = await sourceFor(transaction, reason);
  const { locator, basis, note } = reason;
  const place: Place = { source: source.id, locator, basis, note: note ?? '' };
  const drafted = await new Drafting(transaction, await survivorsIn(transaction), place).of(proposal);
  return { ...drafted, content: { ...silence, ...drafted.content, sources: [source] } };
}

type Drafted = { content: Pick<Content, 'entities' | 'facts' | 'evidence'>; entityIds: Draft['entityIds'] };
type OfKind<K extends Proposal['kind']> = Extract<Proposal, { kind: K }>;

class Drafting {
  constructor(
    private readonly transaction: Transaction,
    private readonly survivors: Survivors,
    private readonly place: Place,
  ) {}

  async of(proposal: Proposal): Promise<Drafted> {
    if (proposal.kind === 'ADD') return await this.add(proposal);
    if (proposal.kind === 'CORRECT') return await this.correct(proposal);
    return proposal.kind === 'RETRACT' ? await this.retract(proposal) : await this.merge(proposal);
  }

  private async add({ entity, states }: OfKind<'ADD'>): Promise<Drafted> {
    states.forEach(refuseMerging);
    if ('kind' in entity) return await this.make(entity, states);
    const held = await this.seen(entity);
    const row = this.row(held, states);
    const facts = factsOf([row]);
    refuseRetracted(held, facts);
    return await this.drafted(row, facts);
  }

  private async make({ kind, name, id: wanted, isAnother }: Unmade, states: Statement[]): Promise<Drafted> {
    refuseFrame(kind, 'made');
    if (!isAnother) await this.refuseNamesake(kind, name);
    const id = wanted === null ? await this.freeId(kind, name) : await this.unused(kind, wanted);
    const isTitled = kind === 'Application' && states.every(({ property }) => property !== 'TITLED');
    const own = [said('NAME', name), ...(isTitled ? [said('TITLED', 'true')] : [])];
    const row = rowOf(kind, id, this.place, [...own, ...states]);
    return await this.drafted(row, factsOf([row]));
  }

  private async correct({ entity, key, states }: OfKind<'CORRECT'>): Promise<Drafted> {
    states.forEach(refuseMerging);
    const held = await this.seen(entity);
    const wrong = factOf(held, key);
    const row = this.row(held, states);
    const facts = factsOf([row]);
    const isOfAnother = (property: string) =>
      property !== wrong.property && !(isEvent(property) && isEvent(wrong.property));
    const [other] = facts.filter(({ property }) => isOfAnother(property));
    if (other)
      throw new BadInput(`${other.property} came for a fact of ${wrong.property}. Retract that one, and add this one.`);
    if (facts.some((fact) => statementOf({ ...fact, subjectId: fact.subject }) === statementOf(wrong)))
      throw new BadInput(`The correction says what ${shortened(key)} says already. Give what holds instead.`);
    refuseRetracted(held, facts);
    return await this.drafted(row, [...facts, ...retractionsOf(held, wrong)]);
  }

  private async retract({ entity, keys }: OfKind<'RETRACT'>): Promise<Drafted> {
    const held = await this.seen(entity);
    const wrong = [...new Set(keys)].map((key) => factOf(held, key));
    refuseLast(held, wrong);
    return await this.drafted(
      this.row(held, []),
      wrong.flatMap((fact) => retractionsOf(held, fact)),
    );
  }

  private async merge({ entity, other }: OfKind<'MERGE'>): Promise<Drafted> {
    const [held, gone] = [await this.seen(entity), await this.seen(other)];
    if (held.id === gone.id)
      throw new BadInput(`${entity.id} and ${other.id} are one already, ${held.id}. Name two different entities.`);
    if (held.label !== gone.label)
      throw new BadInput(`${held.id} is a ${held.label}, and ${gone.id} a ${gone.label}: these cannot be the same.`);
    refuseFrame(held.label as EntityKind, 'merged');
    const row = this.row(held, [said('IDENTIFIERS', fromIdentifier(own(gone.id)))]);
    const facts = factsOf([row]);
    refuseRetracted(held, facts);
    const drafted = await this.drafted(row, facts);
    return { ...drafted, entityIds: [held.id, gone.id] };
  }

  /** What the graph holds of an entity, if that is still what somebody has seen of it. */
  private async seen({ id: named, revision }: Seen): Promise<HeldEntity> {
    const id = through(this.survivors, idOf([...entityKinds], named));
    const [held] = await this.transaction.run<HeldEntity>('import/heldEntities', { import: '', ids: [id] });
    if (!held) throw new BadInput(`There is no ${id}. Look for its id by \`search\`.`);
    if (!isRevision(revision))
      throw new BadInput(`"${shortened(revision)}" is no revision. Read \`revision\` of ${id}, and give that.`);
    const now = revisionOf(held.facts);
    if (now !== revision)
      throw new Conflict(
        `${id} was changed meanwhile: it is at revision ${now}, and ${shortened(revision)} came. Nothing was done. Read it again, and repeat the edit if it is still right.`,
      );
    return held;
  }

  private row({ id, label }: HeldEntity, states: readonly Statement[]): Row {
    return rowOf(label as EntityKind, id, this.place, states);
  }

  private async drafted(row: Row, facts: FactRow[]): Promise<Drafted> {
    const evidence = evidenceOf(row);
    const resting = facts.map((fact) => ({ ...fact, evidence: [evidence.id] }));
    await this.refuseUnknown(facts.flatMap(({ object }) => object ?? []));
    const others = [...new Set(facts.map(({ subject }) => subject))].filter((id) => id !== row.id);
    const entities = [row.id, ...others].map((id) => ({ id, kind: kindOf(id) as EntityKind }));
    return { content: { entities, facts: resting, evidence: [evidence] }, entityIds: [row.id, ...others] };
  }

  private async refuseUnknown(ids: string[]): Promise<void> {
    const unknown = new Set(ids.map((id) => through(this.survivors, id)));
    for (const id of await this.taken([...unknown])) unknown.delete(id);
    const [first] = unknown;
    if (first !== undefined) throw new BadInput(`There is no ${first}. Look for its id by \`search\`.`);
  }

  private async taken(ids: string[]): Promise<string[]> {
    return (await this.transaction.run<{ id: string }>('import/taken', { ids })).map(({ id }) => id);
  }

  private async refuseNamesake(kind: EntityKind, name: string): Promise<void> {
    const [held] = await this.transaction.run<{ id: string }>('edit/namesakes', {
      kind,
      name: normalName(name),
      word: indexWord(normalName(name)),
    });
    if (held)
      throw new BadInput(
        `${held.id} bears the name ${JSON.stringify(shortened(name))} already. Say of it what is to be added, or set isAnother: true where it is another one.`,
      );
  }

  private async freeId(kind: EntityKind, name: string): Promise<string> {
    // Of every form the one beside it: up to a hundred of one name.
    const ids: string[] = [];
    for (let at = 0; at < 100; at++) ids.push(freeId(PREFIX_OF[kind], name, (id) => ids.includes(id)));
    const taken = new Set([...(await this.taken(ids)), ...this.survivors.keys()]);
    const free = ids.find((id) => !taken.has(id));
    if (free === undefined) throw new BadInput(`Too many entities are called so; give this one an id of its own.`);
    return free;
  }

  private async unused(kind: EntityKind, id: string): Promise<string> {
    const fault = tableOfKind(kind).columns.id?.faults(id)[0];
    if (fault) throw new BadInput(`id: ${fault}.`);
    if (this.survivors.has(id) || (await this.taken([id])).length > 0)
      throw new BadInput(`${id} is in use, or was. Leave \`id\` out, or give another one.`);
    return id;
  }
}

const said = (property: Statement['property'], value: string): Statement => ({
  property,
  value,
  ...{ object: null, role: null, event: null, date: null },
});

const framed = new Set<EntityKind>(['Place', 'Domain', 'Subdomain']);

/** Places, domains and fields are what all else is placed in, and come with a data set. */
function refuseFrame(kind: EntityKind, what: string): void {
  if (framed.has(kind))
    throw new BadInput(
      `A ${kind} is not ${what} by an edit: places, domains and fields are a frame that comes with a data set. Applications, suppliers and government bodies are.`,
    );
}

/** By such an identifier a data set says that two are one; an editor has looked at both. */
function refuseMerging({ property, value }: Statement): void {
  if (property === 'IDENTIFIERS' && ownIds([value ?? '']).length > 0)
    throw new BadInput('An id of ours is no identifier that can be added. Use mergeEntities, which looks at both.');
}

type HeldFact = HeldEntity['facts'][number];

function factOf({ id, facts }: HeldEntity, key: string): HeldFact {
  const fact = facts.find((one) => one.key === key);
  if (!fact) throw new BadInput(`Nothing is said of ${id} by the key "${shortened(key)}". Take it from \`facts\`.`);
  if (fact.property === 'RETRACTED')
    throw new BadInput(`"${shortened(key)}" is a retraction. Undo the edit that made it; \`history\` has its id.`);
  if (retractedBy(facts).has(fact.key))
    throw new BadInput(`"${shortened(key)}" is retracted already; \`history\` of ${id} tells by whom.`);
  return fact;
}

/** What somebody said does not hold is not simply said again: the entity would not show it. */
function refuseRetracted({ id, facts: held }: HeldEntity, facts: readonly FactRow[]): void {
  const gone = retractedBy(held);
  const [odd] = facts.filter(({ key }) => gone.has(key));
  if (odd)
    throw new BadInput(
      `${shortened(statementOf({ ...odd, subjectId: odd.subject }))} was retracted for ${id}. Undo the edit that did so if it holds after all; \`history\` has its id.`,
    );
}

const needed = ['NAME', 'LEVEL', 'KIND'];

/** Of these something must be left. */
function refuseLast({ id, facts }: HeldEntity, wrong: readonly HeldFact[]): void {
  const gone = new Set([...retractedBy(facts), ...wrong.map(({ key }) => key)]);
  // What another was called that was merged into it are further names.
  const left = facts.filter(({ key, subjectId }) => !gone.has(key) && subjectId === id);
  for (const property of needed.filter((one) => wrong.some((fact) => fact.property === one && fact.subjectId === id)))
    if (left.every((fact) => fact.property !== property))
      throw new BadInput(
        `Of ${id} no ${property} would be left. Correct it instead, or undo the edit that made ${id}.`,
      );
}

/** Of a fact and of all that say the same, each under the id that its source gives: should these be two again, each has its own. */
function retractionsOf({ facts }: HeldEntity, fact: HeldFact): FactRow[] {
  const twins = new Set([fact.key, ...(fact.twins ?? [])]);
  return facts.filter(({ key }) => twins.has(key)).map(retraction);
}

const isEvent = (property: string): boolean => property === 'EVENTS' || property === 'LAUNCHED';

function retraction(fact: HeldFact): FactRow {
  const [subject, value] = [fact.subjectId, statementOf(fact)];
  const key = [subject, 'RETRACTED', value].join('|');
  return { key, subject, property: 'RETRACTED', value, object: null, role: null, date: null, evidence: [] };
}
