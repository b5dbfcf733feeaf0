/** Values by key, several under one. */
export class Lists<Value> {
  readonly #lists = new Map<string, Value[]>();

  add(key: string, value: Value): void {
    const list = this.#lists.get(key);
    if (list) list.push(value);
    else this.#lists.set(key, [value]);
  }

  of(key: string): readonly Value[] {
    return this.#lists.get(key) ?? [];
  }
}
