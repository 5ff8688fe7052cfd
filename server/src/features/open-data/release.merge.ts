import { isObject, type Json } from './release.reader.js';

/**
 * A contracting process as its releases tell it together, oldest first, by the merge rules of OCDS: a later value
 * replaces an earlier one, null takes it away, and lists of objects with ids are merged object by object.
 */
export const mergeReleases = (releases: readonly Json[]): Json =>
  releases.reduce<Json>((whole, release) => mergeObjects(whole, release), {});

function mergeObjects(before: Json, after: Json): Json {
  const merged = new Map<string, unknown>(Object.entries(before));
  for (const [name, value] of Object.entries(after)) {
    if (value === null) merged.delete(name);
    else merged.set(name, mergeValues(merged.get(name), value));
  }
  return Object.fromEntries(merged);
}

function mergeValues(before: unknown, after: unknown): unknown {
  if (isObject(before) && isObject(after)) return mergeObjects(before, after);
  if (Array.isArray(before) && Array.isArray(after) && haveIds(before) && haveIds(after))
    return mergeLists(before, after);
  return after;
}

function mergeLists(before: readonly Json[], after: readonly Json[]): Json[] {
  const merged = new Map(before.map((one) => [one.id, one]));
  for (const one of after) {
    const known = merged.get(one.id);
    merged.set(one.id, known ? mergeObjects(known, one) : one);
  }
  return [...merged.values()];
}

const haveIds = (list: readonly unknown[]): list is Json[] =>
  list.every((one) => isObject(one) && (typeof one.id === 'string' || typeof one.id === 'number')) &&
  new Set(list.map((one) => (one as Json).id)).size === list.length;
