import { own } from '../row/identifier.js';
import type { EntityKind } from '../vocabulary.js';
import { candidatesFor, scores } from './candidates.js';
import { figuresFor, ofItsId } from './figures.js';
import { fitsOf, type Fit } from './fits.js';
import { manners } from './form.js';
import { Holdings } from './holdings.js';
import { apart } from './identifiers.js';
import type { Certain, Known, Match, Wanted, Weighed, WeighedCandidate } from './match.js';

const isId = (text: string): boolean => /^[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);

/**
 * The known entities of one kind, to find the one that a source names. What is not certain is left to a person: two
 * entities made one by mistake are hard to take apart, two that are one are not.
 */
export class Register {
  readonly #holdings: Holdings;

  constructor(kind: EntityKind, known: Iterable<Known>) {
    this.#holdings = new Holdings(manners[kind]);
    for (const one of known) this.add(one);
  }

  /** An entity, or more of one that is there. */
  add(known: Known): void {
    this.#holdings.add(known);
  }

  find(wanted: Wanted): Match {
    const { text } = wanted;
    if (isId(text)) return this.#answered(text) ?? { candidates: [] };
    const fits = fitsOf(text, this.#holdings);
    return this.#certain(wanted, fits) ?? { candidates: candidatesFor(wanted, fits, this.#holdings) };
  }

  /** The same with all that the text may mean, also where one is certain, and what speaks for each in figures. */
  weigh(wanted: Wanted, most: number): Weighed {
    const { text } = wanted;
    if (isId(text)) {
      const certain = this.#answered(text);
      return { certain, candidates: certain ? [this.#itself(certain.id)] : [] };
    }
    const fits = fitsOf(text, this.#holdings);
    const figures = figuresFor(wanted, this.#holdings);
    const candidates = candidatesFor(wanted, fits, this.#holdings, most);
    return {
      certain: this.#certain(wanted, fits),
      candidates: candidates.map((one) => ({ ...one, figures: figures(one.id) })),
    };
  }

  /** Names in Latin letters are looked up at once from here on. Yields now and then, for others to be served meanwhile. */
  *prepare(): Generator<void> {
    yield* this.#holdings.readAll();
  }

  #itself(id: string): WeighedCandidate {
    const name = this.#holdings.entity(id)?.names[0] ?? '';
    return { id, name, score: scores.id, reasons: [], figures: ofItsId };
  }

  /** The entity that answers for an id: its own, or the one that it was merged into. */
  answering(id: string): string | undefined {
    if (this.#holdings.entity(id)) return id;
    const [survivor, ...others] = this.#holdings.identified({ text: '', identifiers: [own(id)] });
    return others.length === 0 ? survivor : undefined;
  }

  #answered(text: string): Certain | null {
    const id = this.answering(text);
    return id === undefined ? null : { id, by: 'id' };
  }

  #certain(wanted: Wanted, fits: readonly Fit[]): Certain | null {
    return this.#identified(wanted) ?? this.#named(wanted, fits);
  }

  #identified(wanted: Wanted): Certain | null {
    const [id, ...others] = this.#holdings.identified(wanted);
    return id === undefined || others.length > 0 || this.#isAnother(wanted, id) ? null : { id, by: 'identifier' };
  }

  /** Where the identifiers are of some entity, the name does not decide. */
  #named(wanted: Wanted, fits: readonly Fit[]): Certain | null {
    const sure = fits.find((fit) => fit.sure);
    if (!sure || this.#holdings.identified(wanted).length > 0) return null;
    const { id } = sure.held;
    const isOnly = fits.every(({ held }) => held.id === id);
    const isSure = isOnly && this.#holdings.manner.vague(wanted.text) === null && !this.#isAnother(wanted, id);
    return isSure ? { id, by: sure.by } : null;
  }

  #isAnother({ identifiers }: Wanted, id: string): boolean {
    return apart(identifiers, this.#holdings.identifiersOf(id)) !== null;
  }
}
