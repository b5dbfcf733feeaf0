import { setImmediate as othersToo } from 'node:timers/promises';
import type { Graph } from '../../graph/graph.js';
import type { Known, Match, Wanted, Weighed } from '../match/match.js';
import { Register } from '../match/register.js';
import { toIdentifier } from '../row/identifier.js';
import type { EntityKind } from '../vocabulary.js';
import { Frame } from './frame.js';
import { PREFIX_OF } from './kinds.js';
import { freeId } from './new-id.js';

/** Entities that are taken in between two looks at whatever else there is to do: a server has others to answer. */
const FEW = 100;

interface Row extends Omit<Known, 'identifiers'> {
  kind: EntityKind;
  identifiers: string[];
  /** The domain of a field, the groups of a firm, as any source says. */
  within: string[];
}

/** Everything but applications that the graph holds, and what an import has added to it so far: to look names up in. */
export class Directory {
  private readonly registers = new Map<EntityKind, Register>();
  private readonly names = new Map<string, string>();
  private readonly frame = new Frame();
  private readonly above = new Map<string, Set<string>>();

  static async read(graph: Graph): Promise<Directory> {
    const rows = await graph.survey((transaction) => transaction.run<Row>('import/known'));
    const directory = new Directory();
    for (const [at, { kind, identifiers, within, ...known }] of rows.entries()) {
      directory.add(kind, { ...known, identifiers: identifiers.map(toIdentifier) });
      for (const one of within) directory.put(known.id, one);
      if (at % FEW === 0) await othersToo();
    }
    return directory;
  }

  add(kind: EntityKind, known: Known): void {
    this.register(kind).add(known);
    if (kind === 'Place') this.frame.add(known);
    if (!this.names.has(known.id)) this.names.set(known.id, known.names[0] ?? '');
  }

  find(kind: EntityKind, wanted: Wanted): Match {
    const found = this.register(kind).find(wanted);
    if (kind !== 'GovernmentBody' || 'id' in found) return found;
    return { candidates: found.candidates.filter(({ name }) => !this.frame.areApart(wanted.text, name)) };
  }

  /** The same with all that the text may mean, also where one is certain, and what speaks for each in figures. */
  weigh(kind: EntityKind, wanted: Wanted, most: number): Weighed {
    const { certain, candidates } = this.register(kind).weigh(wanted, most);
    const isPossible = ({ id, name }: { id: string; name: string }): boolean =>
      kind !== 'GovernmentBody' || id === certain?.id || !this.frame.areApart(wanted.text, name);
    return { certain, candidates: candidates.filter(isPossible) };
  }

  /** Works out how all names are read, which the first look-up in Latin letters would wait for: a few at a time. */
  *prepare(): Generator<void> {
    for (const register of this.registers.values()) yield* register.prepare();
  }

  has(id: string): boolean {
    return this.names.has(id);
  }

  /** The entity that answers for an id: its own, or the one that it was merged into. */
  answering(kind: EntityKind, id: string): string | undefined {
    return this.register(kind).answering(id);
  }

  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  put(id: string, within: string): void {
    this.above.set(id, (this.above.get(id) ?? new Set()).add(within));
  }

  /** What a field or a firm belongs to, by whatever source: which is shown may change. Nearest first. */
  wayUp(id: string, seen = new Set<string>()): string[] {
    const above = [...(this.above.get(id) ?? [])].filter((one) => !seen.has(one));
    for (const one of above) seen.add(one);
    return [...above, ...above.flatMap((one) => this.wayUp(one, seen))];
  }

  /** @param drawn ids that are given away already and not known yet */
  freeId(kind: EntityKind, name: string, drawn: ReadonlySet<string>): string {
    return freeId(PREFIX_OF[kind], name, (id) => this.answering(kind, id) !== undefined || drawn.has(id));
  }

  private register(kind: EntityKind): Register {
    const register = this.registers.get(kind) ?? new Register(kind, []);
    this.registers.set(kind, register);
    return register;
  }
}
