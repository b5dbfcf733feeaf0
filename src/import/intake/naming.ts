import { apart } from '../match/identifiers.js';
import { normalName } from '../names.js';
import type { Made } from './draft.js';
import { type Asked, type By, type Found, type Question, questionKey } from './found.js';
import type { Answers } from './answers.js';
import { isId, isMade } from './kinds.js';

/** An entity, and how a name came to it. */
export interface Named {
  id: string;
  by: By | 'made';
}

/** Where names of one record are looked up. */
export interface Sources {
  answers: Answers;
  find: (asked: Asked) => Found;
  freeId: (asked: Asked, drawn: ReadonlySet<string>) => string;
}

/** Whose names those of one record are: as a person has said, as is known, as the record itself has made it, or new. */
export class Naming {
  readonly questions: Question[] = [];
  readonly faults: string[] = [];
  readonly ways: By[] = [];
  readonly made: Made[] = [];
  private readonly making = new Map<string, string>();

  constructor(
    private readonly sources: Sources,
    private readonly line: number,
  ) {}

  /**
   * Null where there is no such entity, or only a person can say.
   *
   * @param column what a fault is told of
   * @param find how it is looked up, where that takes more than its name
   */
  resolve(asked: Asked, column: string, find = () => this.sources.find(asked)): Named | null {
    const key = questionKey(asked);
    const answer = this.sources.answers.get(key);
    if (answer !== undefined && answer !== 'new') return this.known('answer', answer);
    const made = this.making.get(key);
    if (made !== undefined) return { id: made, by: 'made' };
    const found = find();
    if ('id' in found) return this.known(found.by, found.id);
    const namesake = this.namesakeOf(asked);
    if (namesake !== undefined) return { id: namesake, by: 'made' };
    return answer === 'new' ? this.make(asked) : this.unknown(asked, found.candidates, column);
  }

  /** @param given the id that the record itself gives it */
  make(asked: Asked, given?: string): Named {
    const id = given ?? this.sources.freeId(asked, this.drawn);
    this.making.set(questionKey(asked), id);
    this.made.push({ ...asked, id });
    return { id, by: 'made' };
  }

  /** Ids of what it has made. */
  get drawn(): ReadonlySet<string> {
    return new Set(this.made.map(({ id }) => id));
  }

  /** A record may give a code beside a name in one place, and the name alone in another. */
  private namesakeOf({ kind, text, identifiers, locator }: Asked): string | undefined {
    const key = ({ kind, text, locator }: Omit<Asked, 'identifiers'>) => [kind, normalName(text), locator].join('|');
    const wanted = key({ kind, text, locator });
    const isSame = (one: Made): boolean => key(one) === wanted && apart(identifiers, one.identifiers) === null;
    return text === '' ? undefined : this.made.find(isSame)?.id;
  }

  fault(text: string): null {
    this.faults.push(text);
    return null;
  }

  private known(by: By, id: string): Named {
    this.ways.push(by);
    return { id, by };
  }

  private unknown(asked: Asked, candidates: Question['candidates'], column: string): Named | null {
    const { kind, text } = asked;
    const isNothingLike = candidates.length === 0;
    if (isId(text)) return this.fault(`${column}: ${text} is not in the graph`);
    if (text === '') return this.fault(`${column}: is empty, and nothing in the graph has these identifiers`);
    if (isNothingLike && isMade(kind)) return this.make(asked);
    if (isNothingLike)
      return this.fault(`${column}: the graph has no ${kind} called ${JSON.stringify(text)}, and an import makes none`);
    this.questions.push({ ...asked, candidates, line: this.line });
    return null;
  }
}
