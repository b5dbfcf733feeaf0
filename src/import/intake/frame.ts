import type { Known } from '../match/match.js';

/** No place is called by more characters, or by fewer without being taken for a part of a word. */
const [SHORTEST, LONGEST] = [3, 15];

/** Known places, to see by the names of two bodies that they are of different ones. */
export class Frame {
  private readonly codes = new Map<string, string>();

  add({ id, names }: Known): void {
    const code = id.replace(/^place:cn-?/, '').replace(/(?:00)+$/, '');
    for (const name of names) if (name.length >= SHORTEST) this.codes.set(name, code);
  }

  /** Each names a place, and neither place lies in the other: 长沙市数据资源管理局, 西安市数据资源管理局. */
  areApart(one: string, other: string): boolean {
    const [here, there] = [this.placeIn(one), this.placeIn(other)];
    return here !== null && there !== null && !here.startsWith(there) && !there.startsWith(here);
  }

  /** The code of the narrowest place that a name holds: 国家税务总局广州市税务局. */
  private placeIn(name: string): string | null {
    let found: string | null = null;
    for (let at = 0; at < name.length; at++)
      for (let length = SHORTEST; length <= LONGEST; length++) {
        const code = this.codes.get(name.slice(at, at + length));
        if (code !== undefined && code.length > (found?.length ?? -1)) found = code;
      }
    return found;
  }
}
