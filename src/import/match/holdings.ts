import { pinyin } from '../names.js';
import type { Identifier } from '../row/identifier.js';
import type { Form, Manner } from './form.js';
import { identifierKey } from './identifiers.js';
import { Likeness } from './likeness.js';
import { Lists } from './lists.js';
import type { Known, Wanted } from './match.js';
import { ShortForms } from './short.js';
import { hasHan, isLatin, letters, spelling } from './spelling.js';

/** Names that are read between two looks at whatever else there is to do. */
const FEW = 50;

/** One name of one entity. */
export interface Held {
  id: string;
  name: string;
  /** Its first name, not its English name or an alias. */
  first: boolean;
  form: Form;
}

/** What is known, by each way to look it up. */
export class Holdings {
  readonly #entities = new Map<string, Known>();
  readonly #held: Held[] = [];
  readonly #spelled = new Lists<Held>();
  readonly #keyed = new Lists<Held>();
  readonly #groups = new Lists<string>();
  readonly #identified = new Lists<string>();
  readonly #alike = new Likeness(2);
  readonly #short = new ShortForms();
  /** Names in Latin letters are rare in sources, and pinyin is slow to make: only once one is asked for. */
  #latin: { read: Lists<Held>; alike: Likeness } | null = null;

  constructor(readonly manner: Manner) {}

  /** Of an entity that is there already, what is new about it. */
  add(known: Known): void {
    const before = this.#entities.get(known.id);
    const names = [...new Set([...(before?.names ?? []), ...known.names])].filter((name) => spelling(name) !== '');
    const identifiers = [...(before?.identifiers ?? []), ...known.identifiers];
    const places = [...new Set([...(before?.places ?? []), ...known.places])];
    this.#entities.set(known.id, { id: known.id, names, identifiers, places });
    for (const identifier of known.identifiers) this.#identified.add(identifierKey(identifier), known.id);
    for (const name of names.slice(before?.names.length ?? 0))
      this.#hold({ id: known.id, name, first: name === names[0], form: this.manner.form(name) });
  }

  #hold(held: Held): void {
    const { key } = held.form;
    this.#held.push(held);
    this.#spelled.add(spelling(held.name), held);
    this.#keyed.add(key, held);
    this.#alike.add(key);
    this.#short.add(key);
    const group = this.manner.group(key);
    if (group !== undefined) this.#groups.add(group, held.id);
    if (this.#latin) read(held, this.#latin);
  }

  entity(id: string): Known | undefined {
    return this.#entities.get(id);
  }

  identifiersOf(id: string): readonly Identifier[] {
    return this.#entities.get(id)?.identifiers ?? [];
  }

  /** An entity by its first name. */
  named(id: string): Held | undefined {
    return this.spelled(this.#entities.get(id)?.names[0] ?? '').find((held) => held.id === id);
  }

  identified({ identifiers }: Wanted): string[] {
    return [...new Set(identifiers.flatMap((one) => this.#identified.of(identifierKey(one))))];
  }

  spelled(text: string): readonly Held[] {
    return this.#spelled.of(spelling(text));
  }

  keyed(key: string): readonly Held[] {
    return this.#keyed.of(key);
  }

  /** Whether the key is that of this entity alone, and nobody else's name opens with it as those of a group do. */
  isAlone(key: string, id: string): boolean {
    return [...this.#keyed.of(key).map((held) => held.id), ...this.#groups.of(key)].every((other) => other === id);
  }

  read(text: string): readonly Held[] {
    return this.#inLatin().read.of(letters(text));
  }

  /** Names much like a text, best first, from 0 to 1. */
  alike(text: string): { held: Held; likeness: number }[] {
    const latin = isLatin(text);
    const index = latin ? this.#inLatin().alike : this.#alike;
    return index
      .like(latin ? letters(text) : this.manner.form(text).key, 0.25)
      .flatMap(({ at, likeness }) => this.#numbered(at).map((held) => ({ held, likeness })));
  }

  /** Names that a text may be short for. */
  longer(text: string): Held[] {
    const { key } = this.manner.form(text);
    const isShort = hasHan(key) && key.length >= 2 && key.length <= 6;
    return isShort ? this.#short.longer(key).flatMap((at) => this.#numbered(at)) : [];
  }

  #numbered(at: number): Held[] {
    const held = this.#held[at];
    return held ? [held] : [];
  }

  #inLatin(): { read: Lists<Held>; alike: Likeness } {
    const steps = this.readAll();
    while (steps.next().done !== true) continue;
    return this.#latin ?? { read: new Lists<Held>(), alike: new Likeness(3) };
  }

  /** Works out how all names are read, a few at a time. */
  *readAll(): Generator<void> {
    if (this.#latin) return;
    const latin = { read: new Lists<Held>(), alike: new Likeness(3) };
    // Some may be added meanwhile: the list is gone through as it grows.
    for (const [at, held] of this.#held.entries()) {
      read(held, latin);
      if (at % FEW === FEW - 1) yield;
    }
    this.#latin = latin;
  }
}

/** Keeps how a name is read: as a whole, and without its ending. */
function read(held: Held, latin: { read: Lists<Held>; alike: Likeness }): void {
  const { name, form } = held;
  const spelled = spelling(name);
  const syllables = hasHan(name) ? pinyin(spelled).split(' ') : [letters(name)];
  // A syllable is a character only where all are Chinese.
  const isPart = syllables.length === spelled.length && spelled.startsWith(form.key);
  const whole = syllables.join('');
  const part = isPart ? syllables.slice(0, form.key.length).join('') : whole;
  for (const way of new Set([whole, part])) latin.read.add(way, held);
  latin.alike.add(whole);
}
