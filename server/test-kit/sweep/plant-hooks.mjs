/** @typedef {{ file: string, from: string, to: string }} Plant */

/** @type {Plant[]} */
let plants = [];

/** @param {Plant[]} data */
export function initialize(data) {
  plants = data;
}

/** A module as it is built, but for what is planted in it. A plant that has lost its place ends the server. */
export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  const mine = plants.filter(({ file }) => url.endsWith(file));
  if (mine.length === 0) return loaded;
  const source = mine.reduce((text, { file, from, to }) => {
    if (!text.includes(from)) throw new Error(`nothing to plant in ${file}: it does not hold ${from}`);
    return text.replaceAll(from, to);
  }, String(loaded.source));
  return { ...loaded, source };
}
