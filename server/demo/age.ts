import type { Published } from './commission.js';
import type { Stage } from './stage.js';

/** What has a date of its own, by table, and how the story lies around the deadline of a commission that is over. */
const SHIFTED = [
  `UPDATE commission SET created_at = created_at - $2::interval, published_at = published_at - $2::interval,
     questions_close_at = questions_close_at - $2::interval, answers_by = answers_by - $2::interval,
     bids_close_at = bids_close_at - $2::interval, starts_on = starts_on - $2::interval,
     award_expected_on = award_expected_on - $2::interval WHERE id = $1`,
  `UPDATE bid SET created_at = created_at - $2::interval WHERE commission_id = $1`,
  `UPDATE bid_revision SET received_at = received_at - $2::interval WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
  `UPDATE commission_version SET published_at = published_at - $2::interval WHERE commission_id = $1`,
];

const NOON = `(SELECT date_trunc('day', bids_close_at) + interval '12 hours' FROM commission WHERE id = $1)`;

const OVER = [
  `UPDATE commission SET bids_close_at = ${NOON} WHERE id = $1`,
  `UPDATE commission SET created_at = ${NOON} - interval '24 days', published_at = ${NOON} - interval '21 days',
     questions_close_at = ${NOON} - interval '8 days', answers_by = ${NOON} - interval '5 days' WHERE id = $1`,
  `UPDATE commission_version SET published_at = ${NOON} - interval '21 days' WHERE commission_id = $1`,
  `UPDATE bid SET created_at = ${NOON} - interval '9 days', opened_at = ${NOON} + interval '2 hours' WHERE commission_id = $1`,
  `UPDATE bid_revision SET received_at = ${NOON} - make_interval(hours => 2 + ascii(sha256) % 40, mins => ascii(right(sha256, 1)) % 60)
   WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
  `UPDATE bid_opening SET opened_at = ${NOON} + interval '2 hours',
     prices_revealed_at = prices_revealed_at - (clock_timestamp() - ${NOON}) + interval '9 days' WHERE commission_id = $1`,
  `UPDATE award_decision SET published_at = ${NOON} + interval '21 days' WHERE commission_id = $1 AND published_at IS NOT NULL`,
  `UPDATE assessment_summary SET published_at = ${NOON} + interval '21 days' WHERE commission_id = $1 AND published_at IS NOT NULL`,
];

const HISTORY = `UPDATE history h SET at = CASE
    WHEN h.subject_kind = 'Bid' AND h.verb = 'submit' THEN (SELECT max(r.received_at) FROM bid_revision r WHERE r.bid_id = h.subject_id)
    WHEN h.verb = 'publish' THEN c.published_at
    WHEN NOT $3::boolean THEN h.at - $2::interval
    WHEN h.verb = 'close' THEN c.bids_close_at
    WHEN h.verb = 'open_bids' THEN c.bids_close_at + interval '2 hours'
    WHEN h.verb IN ('award', 'close_without_award') THEN c.bids_close_at + interval '21 days'
    ELSE h.at - $2::interval END
  FROM commission c WHERE c.id = $1 AND (h.subject_id = c.id OR h.subject_id IN (SELECT id FROM bid WHERE commission_id = c.id))`;

/** Moves everything that happened to a commission so many days into the past, its history included. */
export async function age(stage: Stage, { raw }: Published, days: number): Promise<void> {
  const by = `${days} days`;
  for (const statement of SHIFTED) await stage.sql(statement, [raw, by]);
  const [row] = await stage.sql<{ over: boolean }>(`SELECT state <> 'open' AS over FROM commission WHERE id = $1`, [
    raw,
  ]);
  if (row?.over) for (const statement of OVER) await stage.sql(statement, [raw]);
  await ageHistory(stage, [raw, by, row?.over ?? false]);
}

/**
 * History is append-only; a story's past is the one thing written as if it had happened earlier. Only a database
 * owner may step round the guard: on a database without that right the history keeps today's date.
 */
async function ageHistory(stage: Stage, values: unknown[]): Promise<void> {
  try {
    await stage.base.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(HISTORY, values);
    });
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
  }
}
