import { isObject, type JsonObject } from '../json-text.js';

/**
 * The compiled release of several of one process, in the order of their dates, by the merge routine of OCDS 1.1:
 * later values replace earlier ones, null takes one away, objects in lists are matched by their id.
 */
export function compiled(releases: readonly JsonObject[]): JsonObject {
  const inOrder = [...releases].sort((one, other) => timeOf(one) - timeOf(other));
  const merged = inOrder.reduce<JsonObject>((before, release) => mergedObject(before, release), {});
  const date = String(inOrder.at(-1)?.date);
  return { ...merged, id: `${String(merged.ocid)}-${date}`, date, tag: ['compiled'] };
}

export const timeOf = ({ date }: JsonObject): number => (typeof date === 'string' ? Date.parse(date) : NaN);

/** Lists whose objects have ids of others: the later list replaces the earlier. */
const WHOLE = new Set(['additionalIdentifiers', 'additionalClassifications', 'identifiers']);

function mergedObject(before: JsonObject, after: JsonObject): JsonObject {
  const merged = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(after)) {
    const result = mergedValue(key, merged.get(key), value);
    if (value === null) merged.delete(key);
    else if (result !== undefined) merged.set(key, result);
  }
  return Object.fromEntries(merged);
}

function mergedValue(key: string, before: unknown, after: unknown): unknown {
  if (isObject(after))
    return Object.keys(after).length === 0 ? before : mergedObject(isObject(before) ? before : {}, after);
  if (!Array.isArray(after)) return after;
  const isKeyed = !WHOLE.has(key) && after.every(isObject) && after.some((one) => 'id' in one);
  return isKeyed ? mergedList(Array.isArray(before) ? before : [], after) : after;
}

function mergedList(before: unknown[], after: JsonObject[]): unknown[] {
  const merged = [...before];
  for (const one of after) {
    const at = merged.findIndex((other) => isObject(other) && one.id !== undefined && other.id === one.id);
    if (at === -1) merged.push(mergedObject({}, one));
    else merged[at] = mergedObject(merged[at] as JsonObject, one);
  }
  return merged;
}
