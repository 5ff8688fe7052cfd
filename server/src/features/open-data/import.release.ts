import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { Context } from '../../core/context.js';
import { rowsIn, type Tx } from '../../core/database/index.js';
import { importedForUpdate, writeImported } from '../commissions/index.js';
import { listedOrganisation, organisationWith } from '../organisations/index.js';
import { noticeFacts, type NoticeFacts } from './notice.facts.js';
import { writeNotice } from './notice.write.js';
import { readHead, type ReleaseHead } from './release.head.js';
import { mergeReleases } from './release.merge.js';
import type { Json } from './release.reader.js';
import { RefusedRelease, type Outcome } from './verdict.js';

/** What every release of one run shares. */
export interface ImportSource {
  runId: string;
  publisher: string;
  licence: string | null;
  /** The one council whose releases are taken; null takes those of every buyer. */
  onlyCouncil: { id: string; name: string } | null;
}

type Actor = Pick<Context, 'viewer' | 'requestId' | 'settings'>;

interface Known {
  releaseId: string;
  releasedAt: Date;
  sha256: string;
  raw: Json;
}

/** Takes one release in the transaction. Throws RefusedRelease with every reason; the caller rolls back then. */
export async function importRelease(
  tx: Tx,
  actor: Actor,
  source: ImportSource,
  raw: unknown,
): Promise<{ outcome: Outcome; reasons: string[] }> {
  const head = readHead(raw, actor.settings.OCID_PREFIX);
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('import-release'))`);
  const existing = await importedForUpdate(tx, head.ocid);
  const known = existing ? inOrder(await releasesOf(tx, head.ocid)) : [];
  const sha256 = createHash('sha256')
    .update(canonicalize(head.raw) ?? '')
    .digest('hex');
  const isKnown = isImported(head, sha256, known);
  const all = isKnown ? known : inOrder([...known, { ...head, sha256 }]);
  const facts = noticeFacts(mergeReleases(all.map((one) => one.raw)), all[0]!.releasedAt, await clock(tx));
  await mustBeOwn(tx, source, facts, existing);
  if (isKnown) return { outcome: 'skip', reasons: ['It was imported before.'] };
  const councilId = await listedOrganisation(tx, facts.buyer);
  const notice = { ...facts, ocid: head.ocid, releaseId: head.releaseId, councilId };
  const id = await writeImported(
    tx,
    actor,
    { ...notice, sourceName: source.publisher, licence: source.licence },
    existing?.id ?? null,
  );
  await writeNotice(tx, id, facts);
  await tx.query(
    `INSERT INTO imported_release (ocid, release_id, commission_id, released_at, tags, sha256, raw, run_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [head.ocid, head.releaseId, id, head.releasedAt, head.tags, sha256, JSON.stringify(head.raw), source.runId],
  );
  const newest = all.at(-1)!.releaseId;
  const reasons =
    newest === head.releaseId ? [] : [`It is older than release ${newest}: it joins the notice’s history.`];
  return { outcome: existing ? 'update' : 'import', reasons };
}

const releasesOf = (tx: Tx, ocid: string): Promise<Known[]> =>
  rowsIn<Known>(
    tx,
    `SELECT release_id AS "releaseId", released_at AS "releasedAt", sha256, raw FROM imported_release WHERE ocid = $1`,
    [ocid],
  );

/** Oldest first, whatever the order in which they came: the same releases always make the same notice. */
const inOrder = (releases: readonly Known[]): Known[] =>
  releases.toSorted((a, b) => a.releasedAt.getTime() - b.releasedAt.getTime() || (a.releaseId < b.releaseId ? -1 : 1));

/** Whether it is here already. Refuses a known release with other content. */
function isImported({ releaseId }: ReleaseHead, sha256: string, known: readonly Known[]): boolean {
  const same = known.find((one) => one.releaseId === releaseId);
  if (same && same.sha256 !== sha256)
    throw new RefusedRelease([
      'A release with this id was imported before and said something else. A change needs a release of its own.',
    ]);
  return same !== undefined;
}

/** Refuses a release of another buyer where only one council's are taken. */
async function mustBeOwn(
  tx: Tx,
  { onlyCouncil }: ImportSource,
  { buyer }: NoticeFacts,
  existing: { councilId: string } | null,
): Promise<void> {
  if (!onlyCouncil) return;
  if (existing && existing.councilId !== onlyCouncil.id)
    throw new RefusedRelease([`This notice was imported as another buyer's, so ${onlyCouncil.name} cannot change it.`]);
  if ((await organisationWith(tx, buyer.identifiers)) === onlyCouncil.id) return;
  const numbers = buyer.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(', ');
  throw new RefusedRelease([
    `Its buyer is ${buyer.name} (${numbers}), which is not known as ${onlyCouncil.name}. Only its own notices can be imported here.`,
  ]);
}

async function clock(tx: Tx): Promise<Date> {
  const [row] = await rowsIn<{ now: Date }>(tx, 'SELECT clock_timestamp() AS now');
  return row?.now ?? new Date();
}
