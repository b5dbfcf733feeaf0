import { Lists } from './lists.js';

/** Names by their characters: what 工行 may be short for. */
export class ShortForms {
  readonly #texts: string[] = [];
  readonly #holding = new Lists<number>();

  add(text: string): void {
    const at = this.#texts.push(text) - 1;
    for (const character of new Set(text)) this.#holding.add(character, at);
  }

  /** Numbers of the longer texts in which the characters of `short` follow each other, with others between them. */
  longer(short: string): number[] {
    const lists = [...short].map((character) => this.#holding.of(character));
    const fewest = lists.reduce((one, other) => (other.length < one.length ? other : one));
    return fewest.filter((at) => follows(short, this.#texts[at] ?? ''));
  }
}

/** Whether a longer text has the same characters in the same order. */
export function follows(short: string, long: string): boolean {
  let from = 0;
  for (const character of short) {
    const at = long.indexOf(character, from);
    if (at === -1) return false;
    from = at + character.length;
  }
  return long.length > short.length;
}
