/** What has to happen to `before` for it to become `after`; keys to texts. */
export interface Diff {
  added: string[];
  changed: string[];
  removed: string[];
}

export function diff(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Diff {
  return {
    added: [...after.keys()].filter((key) => !before.has(key)),
    changed: [...after].filter(([key, text]) => before.has(key) && before.get(key) !== text).map(([key]) => key),
    removed: [...before.keys()].filter((key) => !after.has(key)),
  };
}
