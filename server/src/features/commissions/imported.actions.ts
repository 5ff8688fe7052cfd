import { rowsIn, type Tx } from '../../core/database/index.js';
import { writeHistory, type Actor } from '../../core/history/index.js';
import { newId } from '../../core/ids/index.js';
import type { CommissionState } from './commission.words.js';

/** A notice published elsewhere, as a commission keeps it. */
export interface ImportedCommission {
  ocid: string;
  releaseId: string;
  councilId: string;
  state: CommissionState;
  title: string;
  summary: string;
  brief: string;
  budgetMin: string | null;
  budgetMax: string | null;
  currency: string;
  startsOn: string | null;
  durationMonths: number | null;
  questionsCloseAt: Date | null;
  bidsCloseAt: Date | null;
  awardExpectedOn: string | null;
  publishedAt: Date;
  sourceName: string;
  sourceUrl: string | null;
  licence: string | null;
}

/** An imported commission as it stands, locked; null when none has this ocid. */
export async function importedForUpdate(tx: Tx, ocid: string): Promise<{ id: string; councilId: string } | null> {
  const [found] = await rowsIn<{ id: string; councilId: string }>(
    tx,
    'SELECT id, council_id AS "councilId" FROM commission WHERE ocid = $1 FOR UPDATE',
    [ocid],
  );
  return found ?? null;
}

/** Writes an imported commission: a new one, or the one with this id anew. Answers its id. */
export async function writeImported(
  tx: Tx,
  actor: Actor,
  notice: ImportedCommission,
  existingId: string | null,
): Promise<string> {
  const id = existingId ?? newId();
  const [before] = existingId
    ? await rowsIn<{ state: string }>(tx, 'SELECT state FROM commission WHERE id = $1', [id])
    : [];
  await tx.query(before ? UPDATE : INSERT, [
    id,
    notice.councilId,
    notice.state,
    notice.title,
    notice.summary,
    notice.brief,
    notice.budgetMin,
    notice.budgetMax,
    notice.currency,
    notice.startsOn,
    notice.durationMonths,
    notice.questionsCloseAt,
    notice.bidsCloseAt,
    notice.awardExpectedOn,
    notice.publishedAt,
    notice.sourceName,
    notice.sourceUrl,
    notice.licence,
    notice.ocid,
    referenceOf(notice.ocid),
  ]);
  await writeHistory(tx, actor, {
    subjectKind: 'Commission',
    subjectId: id,
    verb: before ? 'update_import' : 'import',
    fromState: before?.state ?? null,
    toState: notice.state,
    data: { ocid: notice.ocid, releaseId: notice.releaseId },
    visibility: 'public',
  });
  return id;
}

const INSERT = `INSERT INTO commission (id, council_id, state, title, summary, brief, budget_min, budget_max, currency,
    starts_on, duration_months, questions_close_at, bids_close_at, award_expected_on, published_at, source_name,
    source_url, licence, ocid, reference, origin, version, regime)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 'imported', 1, NULL)`;

const UPDATE = `UPDATE commission SET council_id = $2, state = $3, title = $4, summary = $5, brief = $6, budget_min = $7,
    budget_max = $8, currency = $9, starts_on = $10, duration_months = $11, questions_close_at = $12, bids_close_at = $13,
    award_expected_on = $14, published_at = $15, source_name = $16, source_url = $17, licence = $18, reference = $20,
    revision = revision + 1
  WHERE id = $1 AND ocid = $19`;

/** Its page's address is its ocid, where an address can hold that. */
const referenceOf = (ocid: string): string | null => (/^[\w.-]{1,100}$/.test(ocid) ? ocid : null);
