import type { Published } from './commission.js';
import type { Stage } from './stage.js';

const MOMENTS: Record<string, string[]> = {
  commission: ['created_at', 'published_at', 'questions_close_at', 'answers_by', 'bids_close_at'],
  bid: ['created_at', 'opened_at'],
  bid_opening: ['opened_at', 'prices_revealed_at'],
};

/** Moves everything that happened to a commission so many days into the past, its history included. */
export async function age(stage: Stage, { raw }: Published, days: number): Promise<void> {
  const back = (columns: string[]): string =>
    columns.map((column) => `${column} = ${column} - make_interval(days => $2)`).join(', ');
  await stage.sql(
    `UPDATE commission SET ${back(MOMENTS.commission!)}, starts_on = starts_on - $2::int, award_expected_on = award_expected_on - $2::int WHERE id = $1`,
    [raw, days],
  );
  await stage.sql(`UPDATE bid SET ${back(MOMENTS.bid!)} WHERE commission_id = $1`, [raw, days]);
  await stage.sql(`UPDATE bid_opening SET ${back(MOMENTS.bid_opening!)} WHERE commission_id = $1`, [raw, days]);
  await stage.sql(
    `UPDATE bid_revision SET received_at = received_at - make_interval(days => $2) WHERE bid_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
    [raw, days],
  );
  await stage.sql(
    `UPDATE commission_version SET published_at = published_at - make_interval(days => $2) WHERE commission_id = $1`,
    [raw, days],
  );
  await ageHistory(stage, raw, days);
  for (const table of ['award_decision', 'assessment_summary'])
    await stage.sql(
      `UPDATE ${table} SET published_at = published_at - make_interval(days => $2 - 22) WHERE commission_id = $1`,
      [raw, days],
    );
}

/**
 * History is append-only; a story's past is the one thing written as if it had happened earlier. Only a database
 * owner may step round the guard: on a database without that right the history keeps today's date.
 */
async function ageHistory(stage: Stage, raw: string, days: number): Promise<void> {
  try {
    await stage.base.db.transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `UPDATE history SET at = at - make_interval(days => $2)
         WHERE subject_id = $1 OR subject_id IN (SELECT id FROM bid WHERE commission_id = $1)`,
        [raw, days],
      );
    });
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
  }
}
