import type { Sender } from '../api.js';
import { selectionsOf, selectionsOfField, type Place, type Selection } from './selections.js';
import { send, type Sent } from './send.js';
import type { Material } from './values.js';
import { fieldsOf } from './walk.js';

export interface Crawled extends Sent {
  /** Every way from one type to another that led to a record, such as `Commission.council`. */
  readonly edges: Set<string>;
  readonly types: Set<string>;
}

/** From each record that a query answers, every way on is followed this far, whatever was seen elsewhere. */
const NEAR = 3;
const TOGETHER = 4;

/**
 * Asks everything that the schema offers, as somebody: every query with every argument, and from what it answers every
 * field of every record. Near a query each way on is followed anew; further away only ways that led nowhere before, until no
 * new ones appear. What is asked depends on nothing but the answers, so two crawls can be compared.
 */
export async function crawl(material: Material, who: Sender | null): Promise<Crawled> {
  const crawled: Crawled = { answers: new Map(), each: new Map(), refused: [], edges: new Set(), types: new Set() };
  const followed = new Set<string>();
  const argued = new Set<string>();
  // Where all records of the material stand side by side, each field is asked with its optional arguments; elsewhere only
  // when it was not met there.
  const options = (edge: string, at: Place): boolean =>
    at.keys[0] === 'nodes' ? Boolean(argued.add(edge)) : !argued.has(edge) && Boolean(argued.add(edge));
  const queries = [...(await fieldsOf('Query'))].sort((one) => (one.name === 'nodes' ? -1 : 0));
  const at = { open: [], keys: [] };
  let level: Selection[] = [];
  for (const field of queries) level.push(...(await selectionsOfField('Query', field, at, material, options)));
  for (let depth = 1; level.length > 0; depth += 1) {
    const data = await sendPacked(level, who, crawled);
    const next: Selection[] = [];
    for (const one of level) {
      if (!one.below) continue;
      const keys = [...one.at.keys, one.key];
      const root = keys[0]!.replace(/_\d+$/, '');
      const found = new Set(data.flatMap((tree) => typesAt(tree, keys)));
      if (found.size === 0) continue;
      const way = depth < NEAR ? `${root} ${one.below.edge}` : one.below.edge;
      crawled.edges.add(one.below.edge);
      if (followed.has(way)) continue;
      followed.add(way).add(one.below.edge);
      for (const type of [...found].sort()) {
        crawled.types.add(type);
        const open = [...one.at.open, one.below.open, ...(type === one.below.type ? [] : [`... on ${type}`])];
        next.push(...(await selectionsOf(type, { open, keys }, material, options)));
      }
    }
    level = next;
  }
  return crawled;
}

/** Sends as few documents as the limits on one document allow. */
async function sendPacked(all: readonly Selection[], who: Sender | null, into: Sent): Promise<object[]> {
  const packs: Selection[][] = [];
  let size = Infinity;
  let aliases = 0;
  let place: Place | null = null;
  for (const one of all) {
    const more = one.text.length + (one.at === place ? 0 : one.at.open.join().length);
    const alias =
      one.text.includes(':') || (one.at !== place && one.at.open.some((step) => step.includes(':'))) ? 1 : 0;
    if (size + more > 5_000 || aliases + alias > 40) {
      packs.push([]);
      size = aliases = 0;
    }
    packs.at(-1)!.push(one);
    size += more;
    aliases += alias;
    place = one.at;
  }
  const answers: object[][] = [];
  const queue = packs.entries();
  const worker = async (): Promise<void> => {
    for (const [i, pack] of queue) answers[i] = await send(pack, who, into);
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  return answers.flat();
}

/** Names of the types of the records that an answer holds at a place. */
function typesAt(tree: unknown, keys: readonly string[]): string[] {
  if (tree === null || typeof tree !== 'object') return [];
  if (Array.isArray(tree)) return tree.flatMap((one) => typesAt(one, keys));
  const [key, ...rest] = keys;
  if (key !== undefined) return typesAt((tree as Record<string, unknown>)[key], rest);
  const name = (tree as { __typename?: string }).__typename;
  return name ? [name] : [];
}
