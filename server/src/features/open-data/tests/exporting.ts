import type { council, submittedBid } from '../../../../test-kit/index.js';
import { ask, globalId, PUBLISH_COMMISSION, readyDraft, server, sql, until } from '../../../../test-kit/index.js';

export interface Release {
  ocid: string;
  id: string;
  date: string;
  tag: string[];
  tender: Record<string, never> & { status: string; amendments?: { rationale: string; amendsReleaseID: string }[] };
  parties: { id: string; name: string; roles: string[]; contactPoint?: { name: string } }[];
  bids?: { statistics: object[] };
  awards?: { suppliers: { id: string; name: string }[]; value: object }[];
}
export interface Package {
  releases: Release[];
  links?: { next?: string; later?: string };
  license: string;
}

/** Asks the server for a public file. */
export const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });
/** The release package at this address. */
export const packageAt = async (path: string) => (await (await get(path)).json()) as Package;

/** The place of an address on the server. */
const placeOf = (address: string): string => new URL(address).pathname + new URL(address).search;

/** Reads the feed to its end, page by page; answers what is new and where to go on later. */
export async function readOn(path: string): Promise<{ releases: Release[]; pages: number; later: string }> {
  const releases: Release[] = [];
  for (let pages = 1; ; pages += 1) {
    const page = await packageAt(path);
    releases.push(...page.releases);
    if (page.links?.later) return { releases, pages, later: placeOf(page.links.later) };
    path = placeOf(page.links!.next!);
  }
}

/** Reads the feed until `count` releases of these commissions are there: a release appears a moment after it is written. */
export async function feedOf(since: string, references: readonly string[], count: number): Promise<Release[]> {
  let found: Release[] = [];
  await until(async () => {
    const { releases } = await readOn(`/open-data/ocds.json?since=${since}`);
    found = releases.filter(({ tender }) => references.includes(String((tender as { id?: unknown }).id)));
    return found.length >= count;
  });
  return found;
}

/** A commission published through the API, with what the test-kit needs to lay down bids. */
export async function published(northgate: Awaited<ReturnType<typeof council>>, title: string) {
  const draft = await readyDraft(northgate, { title });
  const { publishCommission } = await ask<{ publishCommission: { commission: { reference: string } } }>(
    PUBLISH_COMMISSION,
    { input: { id: draft.id, revision: draft.revision } },
    northgate.officer,
  );
  const { reference } = publishCommission.commission;
  const [row] = await sql<{ id: string }>('SELECT id FROM commission WHERE reference = $1', [reference]);
  const criteria = await sql('SELECT id, kind, name, weight FROM award_criterion WHERE commission_id = $1', [row!.id]);
  const [condition] = await sql<{ id: string }>('SELECT id FROM condition_of_participation WHERE commission_id = $1', [
    row!.id,
  ]);
  const commission = { id: row!.id, reference, area: draft.area, criteria, conditionId: condition!.id };
  return { ...commission, globalId: globalId('Commission', row!.id) } as unknown as Parameters<typeof submittedBid>[0];
}
